import { useMemo } from 'react';
import type { Id } from '../../../domain/model';
import type { Messages } from '../../messages/message';
import { useMessages } from '../../messages/use-messages';
import { useProject } from '../../state/project';
import { useWorkspace, type ColourBy } from '../../state/workspace';
import { agreementColours, neutralColour, weightColours } from '../codings/colour-scales';

/** What the colours say where they say neither code nor coder, which are named beside the text. */
export function ColourLegend({ sourceId }: { readonly sourceId: Id }) {
  const words = useMessages().showing;
  const colourBy = useWorkspace((state) => state.colourBy);
  const codings = useProject((state) => state.mirror?.documents.get(sourceId)?.codings);
  const hasOneCoder = useMemo(
    () => colourBy === 'agreement' && new Set(Array.from(codings?.values() ?? [], ({ coderId }) => coderId)).size < 2,
    [codings, colourBy],
  );
  if (hasOneCoder) return <p className="showing-hint">{words.oneCoder}</p>;
  const entries = legendOf(colourBy, words);
  if (entries.length === 0) return null;
  return (
    <ul className="showing-legend" aria-label={words.legend}>
      {entries.map(({ colour, label }) => (
        <li key={label}>
          <span className="reader-swatch" style={{ background: colour }} />
          {label}
        </li>
      ))}
    </ul>
  );
}

type LegendEntry = { readonly colour: string; readonly label: string };

function legendOf(colourBy: ColourBy, words: Messages['showing']): readonly LegendEntry[] {
  if (colourBy === 'weight') {
    const steps = weightColours.map((colour, i) => ({
      colour,
      label: words.weightStep(i * 20 + (i ? 1 : 0), (i + 1) * 20),
    }));
    return [...steps, { colour: neutralColour, label: words.noWeight }];
  }
  if (colourBy === 'agreement') {
    return (['alone', 'partly', 'agreed'] as const).map((level) => ({
      colour: agreementColours[level],
      label: words.agreement[level],
    }));
  }
  return [];
}
