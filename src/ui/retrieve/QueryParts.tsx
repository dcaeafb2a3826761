import { ChevronDown, CircleHelp, History } from 'lucide-react';
import { Button as PressButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useMessages } from '../messages/use-messages';
import { IconButton } from '../parts/button/Button';
import menu from '../parts/popover-menu/popover-menu.module.css';
import { openDialog } from '../state/workspace';
import styles from './question.module.css';

/** Parts of a question by the menu that offers them; `|` says where one types on. */
const parts = {
  joins: ['and |', 'or |', 'and not |', 'not |', '(|)'],
  places: [
    'overlaps |',
    'within |',
    'contains |',
    'followed by |',
    'followed by | within 2 sentences',
    'preceded by |',
    'near | within 1 paragraph',
    'near | within 20 words',
  ],
  units: [
    'within paragraph |',
    'within sentence |',
    'within document |',
    'within 200 characters |',
    'within 2 sentences |',
  ],
  texts: ['text "|"', 'word "|"', '/|/i', 'uncoded |', 'coded |', 'only |'],
  conditions: [
    'where coder = "|"',
    'where stance = supports |',
    'where stance = opposes |',
    'where actor = "|"',
    'where weight >= 50 |',
    'where memo contains "|"',
    'where date >= 2013 |',
    'where case = "|"',
    'where [|] = ""',
  ],
} as const;
type PartMenu = keyof typeof parts;

type QueryPartsProps = {
  readonly onCode: () => void;
  /** Null while nothing was asked yet. */
  readonly onRecent: (() => void) | null;
  readonly onPut: (before: string, behind: string) => void;
};

/** The buttons that build a question: each part reads as it is said. */
export function QueryParts({ onCode, onRecent, onPut }: QueryPartsProps) {
  const { retrieve: words, queryHelp } = useMessages();
  return (
    <div className={styles['parts']} role="toolbar" aria-label={words.insert}>
      <div className={styles['chips']}>
        <PressButton className={styles['part'] ?? ''} onPress={onCode} data-testid="question-code">
          {words.code}
          <ChevronDown size={12} aria-hidden />
        </PressButton>
        {(Object.keys(parts) as PartMenu[]).map((kind) => (
          <MenuTrigger key={kind}>
            <PressButton className={styles['part'] ?? ''}>
              {words[kind]}
              <ChevronDown size={12} aria-hidden />
            </PressButton>
            <Popover className={menu['popover'] ?? ''} placement="bottom start">
              <Menu
                className={menu['menu'] ?? ''}
                aria-label={words[kind]}
                onAction={(part) => {
                  const [before = '', behind = ''] = String(part).split('|');
                  onPut(before, behind);
                }}
              >
                {parts[kind].map((part) => (
                  <MenuItem key={part} id={part} className={menu['item'] ?? ''} textValue={part}>
                    <code className={styles['code']}>{part.replace('|', '…').trim()}</code>
                  </MenuItem>
                ))}
              </Menu>
            </Popover>
          </MenuTrigger>
        ))}
      </div>
      {onRecent ? (
        <IconButton label={queryHelp.recent} onPress={onRecent}>
          <History size={15} aria-hidden />
        </IconButton>
      ) : null}
      <IconButton label={queryHelp.open} onPress={() => openDialog({ kind: 'query-help' })}>
        <CircleHelp size={15} aria-hidden />
      </IconButton>
    </div>
  );
}
