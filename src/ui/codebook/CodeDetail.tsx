import type { Code } from '../../domain/model';
import { codePathNames } from '../../domain/codebook/tree';
import { useMessages } from '../messages/use-messages';
import { useCodebook } from '../state/codebook';
import { useProject } from '../state/project';
import { CodingsList } from './CodingsList';
import styles from './codebook.module.css';
import { DefinitionFields } from './DefinitionFields';
import { Swatch } from './GridRow';
import { useCodeCodings } from './use-code-codings';

const tabs = ['definition', 'codings'] as const;

/** What the selected code means, and the codings that it has. */
export function CodeDetail({ code }: { readonly code: Code }) {
  const { codebook: words, chrome } = useMessages();
  const tab = useCodebook((state) => state.tab);
  const withChildren = useCodebook((state) => state.withChildren);
  const codings = useCodeCodings(code.id, withChildren);
  const codes = useProject((state) => state.mirror?.codes);
  const path = codes ? codePathNames(codes, code.id).slice(0, -1) : [];
  return (
    <>
      <header className={styles['head']}>
        {path.length > 0 ? <p className={styles['path']}>{path.join(' › ')}</p> : null}
        <h2>
          <Swatch colour={code.colour} gathers={code.codable === 0} />
          <span>{code.name}</span>
        </h2>
        <div className={styles['tabs']} role="group" aria-label={words.tabs}>
          {tabs.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={tab === one}
              onClick={() => useCodebook.setState({ tab: one })}
            >
              {one === 'definition'
                ? words.definition
                : words.codings(codings === null ? '…' : chrome.number(codings.length))}
            </button>
          ))}
        </div>
      </header>
      {tab === 'definition' ? (
        <DefinitionFields code={code} />
      ) : codings === null ? null : (
        <CodingsList code={code} codings={codings} />
      )}
    </>
  );
}
