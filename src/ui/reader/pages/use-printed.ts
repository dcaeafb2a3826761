import { useEffect, useState } from 'react';
import type { PageLayout } from '../../../contract/reports';
import type { Source } from '../../../domain/model';
import { readOriginal, readPages, type Reading } from '../../actions/read-pages';
import { reportFailure } from '../../actions/report-failure';
import { openPdf, type DrawnPdf } from './open-pdf';
import type { PageSize } from './page-stack';

/** The printed pages of a document as far as they are there by now. */
export type Printed = {
  /** Null until the file is open. */
  readonly pdf: DrawnPdf | null;
  readonly sizes: readonly PageSize[];
  /** Where the words of the present text stand; null until that is known. */
  readonly layouts: readonly PageLayout[] | null;
  /** Why no page can be seen. */
  readonly refused: Refusal | null;
  /** Why the words could not be found on pages that can be seen. */
  readonly unplaced: string | null;
};

export type Refusal = { readonly isNotKept: boolean; readonly sentence: string };

const noPages: readonly PageLayout[] = [];

type Placed = { readonly textHash: string; readonly reading: Reading<{ readonly pages: readonly PageLayout[] }> };

/** Opens the file that a document was read from, and finds its words on the pages anew whenever the text changes. */
export function usePrinted({ id, fileHash, textHash }: Source): Printed {
  const [opened, setOpened] = useState<{ readonly pdf: DrawnPdf; readonly first: PageSize } | null>(null);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [placed, setPlaced] = useState<Placed | null>(null);

  useEffect(() => {
    let isLeft = false;
    let pdf: DrawnPdf | null = null;
    setOpened(null);
    setRefused(null);
    const open = async (): Promise<void> => {
      const reading = await readOriginal(id);
      if (isLeft) return;
      if (reading.kind === 'refused') return setRefused(reading);
      pdf = await openPdf(reading.value.bytes);
      if (isLeft) return pdf.close();
      const first = await pdf.sizeOf(0);
      if (!isLeft) setOpened({ pdf, first });
    };
    open().catch((error: unknown) => {
      if (!isLeft) setRefused({ isNotKept: false, sentence: error instanceof Error ? error.message : String(error) });
    });
    return () => {
      isLeft = true;
      pdf?.close();
    };
  }, [id, fileHash]);

  useEffect(() => {
    let isLeft = false;
    const place = async (): Promise<void> => {
      const reading = await readPages(id);
      if (!isLeft) setPlaced({ textHash, reading });
    };
    place().catch((error: unknown) => reportFailure('source.readPages', error));
    return () => {
      isLeft = true;
    };
  }, [id, fileHash, textHash]);

  const reading = placed?.reading;
  const isOfThisText = placed?.textHash === textHash;
  const known = reading?.kind === 'read' ? reading.value.pages : noPages;
  const first = opened?.first;
  return {
    pdf: opened?.pdf ?? null,
    sizes: useSizes(opened?.pdf.count ?? 0, first ?? null, known),
    layouts: isOfThisText && reading?.kind === 'read' ? reading.value.pages : null,
    refused,
    unplaced: isOfThisText && reading?.kind === 'refused' ? reading.sentence : null,
  };
}

/** Until the pages were read, all are taken to be like the first one. The same sizes stay the same object. */
function useSizes(count: number, first: PageSize | null, known: readonly PageLayout[]): readonly PageSize[] {
  const [sizes, setSizes] = useState<readonly PageSize[]>([]);
  useEffect(() => {
    setSizes((before) => {
      const next = Array.from({ length: first ? count : 0 }, (_, i) => {
        const { width = 0, height = 0 } = known[i] ?? {};
        return width > 0 && height > 0 ? { width, height } : (first ?? { width, height });
      });
      return sameSizes(before, next) ? before : next;
    });
  }, [count, first, known]);
  return sizes;
}

function sameSizes(a: readonly PageSize[], b: readonly PageSize[]): boolean {
  return a.length === b.length && a.every(({ width, height }, i) => width === b[i]?.width && height === b[i]?.height);
}
