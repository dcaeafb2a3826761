/** How words are set apart within a line, as marks. */
export const emphases = ['bold', 'italic', 'underline', 'strikethrough', 'superscript', 'subscript', 'code'] as const;

export type Emphasis = (typeof emphases)[number];

/** Which of them words have; what is undefined is left as it is around them. */
export type Emphasised = { readonly [emphasis in Emphasis]?: boolean };
