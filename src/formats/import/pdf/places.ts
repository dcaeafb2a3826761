/** A stretch of the text and its box on the page: start, end, x, y, width, height. */
export type PagePlace = readonly [number, number, number, number, number, number];

/** Where on one page of a PDF the text stands, in points from the top left of the page as it is seen. */
export type PagePlaces = {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  /** In the order of the text. */
  readonly places: readonly PagePlace[];
};

/** A text as it stands on its pages. */
export type PrintedText = { readonly text: string; readonly pages: readonly PagePlaces[] };
