/** What the engine and the thread that draws pictures say to each other. */
export type ToDrawer = {
  readonly call: number;
  readonly svg: string;
  /** Pixels of the picture for each CSS pixel of the drawing. */
  readonly zoom: number;
};

export type FromDrawer =
  | { readonly call: number; readonly type: 'drawn'; readonly png: Uint8Array }
  | { readonly call: number; readonly type: 'bug'; readonly message: string };
