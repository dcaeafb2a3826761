import type { ReadAgain } from '../../../contract/document-jobs';
import type { Id } from '../../../domain/model';

/** The dialogs about the texts of documents. */
export type TextDialog =
  | { readonly kind: 'review-edit' }
  | { readonly kind: 'leave-edit' }
  | { readonly kind: 'lost-passages'; readonly sourceId: Id }
  /** With `textHash` the text that is looked at first. */
  | { readonly kind: 'text-versions'; readonly sourceId: Id; readonly textHash?: string }
  | {
      readonly kind: 'bring-in-again';
      readonly sourceId: Id;
      readonly fileName: string;
      /** The text that was compared with the file. */
      readonly textHash: string;
      readonly reading: ReadAgain;
    }
  | { readonly kind: 'pseudonyms' }
  /** Of one document, or by null of all. */
  | { readonly kind: 'purge-texts'; readonly sourceId: Id | null };
