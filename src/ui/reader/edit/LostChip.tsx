import type { Id } from '../../../domain/model';
import { showLostPassages } from '../../actions/lost-passages';
import { useMessages } from '../../messages/use-messages';
import { useProject } from '../../state/project';

/** How many passages of a document an edit left nothing of; press it to see them. */
export function LostChip({ sourceId }: { readonly sourceId: Id }) {
  const words = useMessages().texts.lost;
  const lost = useProject((state) => countLost(state.mirror?.documents.get(sourceId)?.quotations));
  if (lost === 0) return null;
  return (
    <li>
      <button
        type="button"
        className="reader-chip reader-lost-chip"
        data-testid="lost-chip"
        aria-label={words.chipName(lost)}
        onClick={() => showLostPassages(sourceId)}
      >
        {words.chip(lost)}
      </button>
    </li>
  );
}

type Quotations = ReadonlyMap<Id, { readonly lost: 0 | 1 }>;

const counted = new WeakMap<Quotations, number>();

/** Once for each state of a document: the header asks at every act. */
function countLost(quotations: Quotations | undefined): number {
  if (!quotations) return 0;
  const known = counted.get(quotations);
  if (known !== undefined) return known;
  let lost = 0;
  for (const quotation of quotations.values()) lost += quotation.lost;
  counted.set(quotations, lost);
  return lost;
}
