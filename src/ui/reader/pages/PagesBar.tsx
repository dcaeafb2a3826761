import { MoveHorizontal, X, ZoomIn, ZoomOut } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { switchPages } from '../../actions/pane-actions';
import { useMessages } from '../../messages/use-messages';
import { InStepTool } from '../in-step/InStepTool';
import { ReaderTool } from '../ReaderTool';

type PagesBarProps = {
  /** Page and zoom, once there are pages. */
  readonly children?: ReactNode;
};

/** What can be done with the pages beside the text. */
export function PagesBar({ children }: PagesBarProps) {
  const words = useMessages().pages;
  return (
    <header className="pages-bar">
      {children}
      <div className="pages-tools">
        <InStepTool name={words.inStep} />
        <ReaderTool
          icon={<X size={15} aria-hidden />}
          name={words.hide}
          action="pane.pages"
          signOnly
          onPress={switchPages}
        />
      </div>
    </header>
  );
}

type PageNumberProps = {
  /** What is printed on the pages as their numbers. */
  readonly labels: readonly string[];
  /** The page on the screen, from 0. */
  readonly page: number;
  readonly onPage: (page: number) => void;
};

/** The page on the screen; another one typed there is gone to. */
export function PageNumber({ labels, page, onPage }: PageNumberProps) {
  const words = useMessages().pages;
  const [typed, setTyped] = useState<string | null>(null);

  function go(event: FormEvent): void {
    event.preventDefault();
    const wanted = findPage(labels, typed ?? '');
    if (wanted !== null) onPage(wanted);
    setTyped(null);
  }

  return (
    <form className="pages-number" onSubmit={go}>
      <label>
        {words.number}
        <input
          value={typed ?? labels[page] ?? ''}
          size={3}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => setTyped(null)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setTyped(null);
          }}
        />
      </label>
      <span>{words.of(labels.length)}</span>
    </form>
  );
}

type PageZoomProps = {
  readonly percent: number;
  readonly isFit: boolean;
  readonly onZoom: (direction: 1 | -1) => void;
  readonly onFit: () => void;
};

/** How large the pages are. */
export function PageZoom({ percent, isFit, onZoom, onFit }: PageZoomProps) {
  const words = useMessages().pages;
  return (
    <div className="pages-tools">
      <ReaderTool icon={<ZoomOut size={15} aria-hidden />} name={words.smaller} signOnly onPress={() => onZoom(-1)} />
      <span className="pages-percent">{words.percent(percent)}</span>
      <ReaderTool icon={<ZoomIn size={15} aria-hidden />} name={words.larger} signOnly onPress={() => onZoom(1)} />
      <ReaderTool
        icon={<MoveHorizontal size={15} aria-hidden />}
        name={words.fit}
        signOnly
        isOn={isFit}
        onPress={onFit}
      />
    </div>
  );
}

/** The page that is called so, or else has this number; null when there is none. */
function findPage(labels: readonly string[], typed: string): number | null {
  const name = typed.trim();
  const labelled = labels.findIndex((label) => label.toLowerCase() === name.toLowerCase());
  if (labelled >= 0) return labelled;
  const number = /^\d+$/.test(name) ? Number(name) : 0;
  return number >= 1 && number <= labels.length ? number - 1 : null;
}
