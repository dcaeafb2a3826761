import { useMessages } from '../../messages/use-messages';

const extents = ['match', 'sentence', 'paragraph'] as const;
/** What of the text a hit stands for when it is coded. */
export type Extent = (typeof extents)[number];

type ExtentChoiceProps = { readonly extent: Extent; readonly onChoose: (extent: Extent) => void };

/** The choice whether hits themselves are coded, or the sentences or paragraphs around them. */
export function ExtentChoice({ extent, onChoose }: ExtentChoiceProps) {
  const words = useMessages().find.review;
  return (
    <fieldset className="code-hits-units" aria-label={words.extent}>
      {extents.map((choice) => (
        <button key={choice} type="button" aria-pressed={choice === extent} onClick={() => onChoose(choice)}>
          {words[choice]}
        </button>
      ))}
    </fieldset>
  );
}
