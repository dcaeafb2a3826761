/** A code that is dragged; the data is its id. */
export const codeDragType = 'application/x-postil-code';
/** Codings that are dragged to a code; the data is their ids, with spaces between. */
export const codingDragType = 'application/x-postil-coding';
/** The selected passage that is dragged. */
export const selectionDragType = 'application/x-postil-selection';
/** Documents that are dragged within their pane; the data is the first one's id. */
export const sourceDragType = 'application/x-postil-source';
