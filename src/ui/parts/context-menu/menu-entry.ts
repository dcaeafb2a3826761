/** One line of a context menu. */
export type MenuEntry =
  | {
      readonly kind: 'item';
      readonly label: string;
      readonly run: () => void;
      /** Keys that do the same, shown beside the label. */
      readonly keys?: string;
      readonly swatch?: string;
      readonly checked?: boolean;
      readonly disabled?: boolean;
      readonly danger?: boolean;
    }
  | { readonly kind: 'submenu'; readonly label: string; readonly entries: readonly MenuEntry[] }
  | { readonly kind: 'separator' };
