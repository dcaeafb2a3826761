import type { CSSProperties } from 'react';
import { codeColours } from '../../domain/codebook/palette';
import type { Code } from '../../domain/model';
import { recolourCodes } from '../actions/edit-codes';
import { useMessages } from '../messages/use-messages';
import styles from './inspector.module.css';

/** The colours that stay apart for most eyes, and any other one. */
export function ColourChoice({ codes }: { readonly codes: readonly Code[] }) {
  const messages = useMessages();
  const ids = codes.map(({ id }) => id);
  const [first] = codes;
  const isOwn = first !== undefined && codeColours.every(({ colour }) => colour !== first.colour);
  return (
    <fieldset className={styles['colours']} aria-label={messages.inspector.colour}>
      {codeColours.map(({ name, colour }) => (
        <button
          key={name}
          type="button"
          aria-label={messages.inspector.chooseColour(messages.panels.colours[name])}
          title={messages.panels.colours[name]}
          aria-pressed={codes.every((code) => code.colour === colour)}
          style={{ '--colour': colour } as CSSProperties}
          onClick={() => void recolourCodes(ids, colour)}
        />
      ))}
      <OwnColour
        key={first?.colour}
        colour={first?.colour ?? '#000000'}
        isChosen={isOwn}
        onChoose={(colour) => void recolourCodes(ids, colour)}
      />
    </fieldset>
  );
}

type OwnColourProps = {
  readonly colour: string;
  readonly isChosen: boolean;
  readonly onChoose: (colour: string) => void;
};

/** The system's own choice of colours. Only leaving it counts as an act: it tells of every shade one passes on the way. */
function OwnColour({ colour, isChosen, onChoose }: OwnColourProps) {
  const words = useMessages().codebook;
  return (
    <input
      type="color"
      aria-label={words.ownColour}
      title={words.ownColour}
      data-chosen={isChosen || undefined}
      defaultValue={colour}
      ref={(field) => {
        if (!field) return;
        const choose = (): void => onChoose(field.value);
        // React's onChange is the browser's input event; this is the one that ends the choice.
        field.addEventListener('change', choose);
        return () => field.removeEventListener('change', choose);
      }}
    />
  );
}
