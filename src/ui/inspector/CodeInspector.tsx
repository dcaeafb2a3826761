import { descendantIds } from '../../domain/codebook/tree';
import type { Code } from '../../domain/model';
import { pinCode, renameCode, toggleArmed } from '../actions/edit-codes';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { Backlinks } from '../parts/memo/Backlinks';
import type { Mirror } from '../state/mirror';
import { useWorkspace } from '../state/workspace';
import { CodePath } from './CodePath';
import { ColourChoice } from './ColourChoice';
import { DefinitionSection } from './DefinitionSection';
import { HistoryButton } from './HistoryButton';
import { InlineField } from './InlineField';
import styles from './inspector.module.css';
import { MemoList } from './MemoList';
import { FieldRow, Section } from './Section';

const mostListed = 40;

type CodeInspectorProps = { readonly codes: readonly Code[]; readonly mirror: Mirror };

/** The selected codes: how often they were used, colour, pinned key, definition, memos. */
export function CodeInspector({ codes, mirror }: CodeInspectorProps) {
  const { inspector: words, chrome, codebook } = useMessages();
  // The codebook has the definition itself.
  const view = useWorkspace((state) => state.view);
  const [code, ...others] = codes;
  if (!code) return null;
  if (others.length > 0) {
    return (
      <Section title={words.selectedCodes(codes.length)}>
        <div className={styles['card']}>
          {codes.slice(0, mostListed).map(({ id }) => (
            <div key={id} className={styles['listed']}>
              <CodePath codes={mirror.codes} codeId={id} />
              <span className={styles['where']}>{chrome.number(mirror.codingsByCode.get(id) ?? 0)}</span>
            </div>
          ))}
          {codes.length > mostListed ? (
            <p className={styles['hint']}>{codebook.moreCodes(codes.length - mostListed)}</p>
          ) : null}
          <ColourChoice codes={codes} />
        </div>
      </Section>
    );
  }
  return (
    <>
      <Section title={words.selectedCode}>
        <div className={styles['card']}>
          <div className={styles['card-title']}>
            <CodePath codes={mirror.codes} codeId={code.id} />
          </div>
          <dl className={styles['fields']}>
            <CodeFields code={code} mirror={mirror} />
          </dl>
          <MemoList about={[{ table: 'code', id: code.id }]} mirror={mirror} />
          <Backlinks address={{ table: 'code', id: code.id }} />
          <CodeButtons code={code} />
        </div>
      </Section>
      {view === 'codebook' ? null : <DefinitionSection code={code} />}
    </>
  );
}

function CodeFields({ code, mirror }: { readonly code: Code; readonly mirror: Mirror }) {
  const messages = useMessages();
  const words = messages.inspector;
  const own = mirror.codingsByCode.get(code.id) ?? 0;
  const below = [...descendantIds(mirror.codes, code.id)].map((id) => mirror.codingsByCode.get(id) ?? 0);
  const all = below.reduce((sum, count) => sum + count, own);
  return (
    <>
      <FieldRow label={words.name}>
        <InlineField
          label={words.name}
          value={code.name}
          empty={code.name}
          onSubmit={(name) => {
            if (name !== '') void renameCode(code.id, name);
          }}
        />
      </FieldRow>
      <FieldRow label={words.codings}>{words.codingsWithBelow(own, all)}</FieldRow>
      <FieldRow label={words.colour}>
        <ColourChoice codes={[code]} />
      </FieldRow>
      <FieldRow label={words.key}>
        <select
          className={styles['select']}
          aria-label={messages.panels.codebook.pin}
          value={code.shortcut ?? ''}
          onChange={(event) => void pinCode(code.id, event.target.value === '' ? null : event.target.value)}
        >
          <option value="">{words.keyNone}</option>
          {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((key) => (
            <option key={key} value={key}>
              {key}
            </option>
          ))}
        </select>
      </FieldRow>
    </>
  );
}

function CodeButtons({ code }: { readonly code: Code }) {
  const words = useMessages().inspector;
  const isArmed = useWorkspace((state) => state.armedCodeId === code.id);
  return (
    <div className={styles['buttons']}>
      <Button kind="quiet" isDisabled={code.codable === 0} onPress={() => toggleArmed(code.id)}>
        {isArmed ? words.disarmIt : words.armIt}
      </Button>
      <HistoryButton about={{ table: 'code', id: code.id }} />
    </div>
  );
}
