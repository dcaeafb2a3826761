import { classifyShare, shareCodings } from '../../../domain/agreement/shared-coding';
import { assertNever } from '../../../domain/assert-never';
import type { Code, Coder, Id } from '../../../domain/model';
import type { CodedPassage } from '../../../domain/text/passages';
import type { Mirror } from '../../state/mirror';
import type { ColourBy } from '../../state/workspace';
import { agreementColours, colourOfWeight, neutralColour, weightColours } from './colour-scales';
import type { Shown } from './shown';

type Colours = Pick<Shown, 'colours' | 'colourOf'>;

/**
 * Gives the codings of a document their colours. What is answered stays the same object as long as nothing that it was made
 * from changed: codes, coders, or, for agreement, any coding of the document (`all` is before any filter, since a coder whose
 * codings are hidden still agrees).
 */
export function createColourReader(): (mirror: Mirror, all: readonly CodedPassage[], colourBy: ColourBy) => Colours {
  let last: Colours | null = null;
  let madeFrom: unknown = null;
  let madeFor: ColourBy | null = null;
  return (mirror, all, colourBy) => {
    const from = colourBy === 'code' ? mirror.codes : colourBy === 'coder' ? mirror.coders : all;
    // The colour of a weight follows from the coding alone.
    if (last && madeFor === colourBy && (madeFrom === from || colourBy === 'weight')) return last;
    last = makeColours(mirror, all, colourBy);
    madeFrom = from;
    madeFor = colourBy;
    return last;
  };
}

function makeColours(mirror: Mirror, all: readonly CodedPassage[], colourBy: ColourBy): Colours {
  switch (colourBy) {
    case 'code':
      return byOwner(mirror.codes, ({ coding }) => coding.codeId);
    case 'coder':
      return byOwner(mirror.coders, ({ coding }) => coding.coderId);
    case 'weight':
      return {
        colours: [...weightColours, neutralColour],
        colourOf: ({ coding }) => colourOfWeight(coding.weight),
      };
    case 'agreement': {
      const shares = shareCodings(
        all.map(({ id, start, end, coding }) => ({ id, start, end, codeId: coding.codeId, coderId: coding.coderId })),
      );
      return {
        colours: [...Object.values(agreementColours), neutralColour],
        colourOf: ({ id }) => {
          const share = shares?.get(id);
          return share === undefined ? neutralColour : agreementColours[classifyShare(share)];
        },
      };
    }
    default:
      return assertNever(colourBy);
  }
}

function byOwner(owners: ReadonlyMap<Id, Code | Coder>, ownerOf: (passage: CodedPassage) => Id): Colours {
  return {
    colours: [...new Set(Array.from(owners.values(), ({ colour }) => colour))].sort(),
    colourOf: (passage) => owners.get(ownerOf(passage))?.colour ?? neutralColour,
  };
}
