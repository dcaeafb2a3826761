/** What the thread that draws pictures is asked; it answers the bytes of a PNG. */
export type PictureQuestion = {
  readonly svg: string;
  /** Pixels of the picture for each CSS pixel of the drawing. */
  readonly zoom: number;
};
