import { encodeUtf8 } from '../encoding';
import type { Sink } from './table';

/** The WHATWG Compression API, named here because this room sees neither DOM nor Node types; every process has it. */
declare const CompressionStream: new (format: 'deflate-raw') => {
  readonly readable: AsyncIterable<Uint8Array>;
  readonly writable: {
    getWriter(): {
      write(chunk: Uint8Array): Promise<void>;
      close(): Promise<void>;
      abort(reason: unknown): Promise<void>;
    };
  };
};

export type ZipWriter = {
  /** Writes one file of the archive while its chunks come. */
  readonly add: (name: string, chunks: Iterable<Uint8Array>) => Promise<void>;
  /** Writes the directory of the archive; nothing can be added after it. */
  readonly finish: () => Promise<void>;
};

type Entry = {
  readonly name: Uint8Array;
  readonly offset: number;
  readonly crc: number;
  readonly sizes: readonly [number, number];
};

/** 1 January 1980, 0:00, the first moment a zip file can name: the same content gives the same bytes at any time. */
const fixedTime = [0, 0, 0x21, 0];
/** Version 2.0; sizes follow the data; deflated. */
const format = [20, 0, 8, 0, 8, 0];
const largestArchive = 0xffffffff;

/** A zip file (PKWARE APPNOTE 6.3, without ZIP64) written as a stream: nothing but its directory is held in memory. */
export function createZipWriter(sink: Sink): ZipWriter {
  const entries: Entry[] = [];
  let offset = 0;

  async function write(chunk: Uint8Array): Promise<void> {
    offset += chunk.length;
    if (offset > largestArchive) throw new Error('An archive of more than 4 GiB');
    await sink.write(chunk);
  }

  async function add(name: string, chunks: Iterable<Uint8Array>): Promise<void> {
    const start = offset;
    const nameBytes = encodeUtf8(name);
    const unknownUntilWritten = [...fourBytes(0), ...fourBytes(0), ...fourBytes(0)];
    await write(
      Uint8Array.from([
        0x50,
        0x4b,
        3,
        4,
        ...format,
        ...fixedTime,
        ...unknownUntilWritten,
        ...twoBytes(nameBytes.length),
        0,
        0,
        ...nameBytes,
      ]),
    );
    const dataStart = offset;
    const { crc, size } = await deflate(chunks, write);
    const sizes = [offset - dataStart, size] as const;
    entries.push({ name: nameBytes, offset: start, crc, sizes });
    await write(Uint8Array.from([0x50, 0x4b, 7, 8, ...fourBytes(crc), ...sizes.flatMap(fourBytes)]));
  }

  async function finish(): Promise<void> {
    const start = offset;
    for (const { name, offset: at, crc, sizes } of entries) {
      const nothingElse = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
      await write(
        Uint8Array.from([
          ...[0x50, 0x4b, 1, 2, 20, 0, ...format, ...fixedTime, ...fourBytes(crc), ...sizes.flatMap(fourBytes)],
          ...[...twoBytes(name.length), ...nothingElse, ...fourBytes(at), ...name],
        ]),
      );
    }
    const count = twoBytes(entries.length);
    await write(
      Uint8Array.from([
        0x50,
        0x4b,
        5,
        6,
        0,
        0,
        0,
        0,
        ...count,
        ...count,
        ...fourBytes(offset - start),
        ...fourBytes(start),
        0,
        0,
      ]),
    );
  }

  return { add, finish };
}

async function deflate(
  chunks: Iterable<Uint8Array>,
  write: (chunk: Uint8Array) => Promise<void>,
): Promise<{ readonly crc: number; readonly size: number }> {
  const stream = new CompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  let crc = 0xffffffff;
  let size = 0;

  async function feed(): Promise<void> {
    for (const chunk of chunks) {
      crc = updateCrc(crc, chunk);
      size += chunk.length;
      await writer.write(chunk);
    }
    await writer.close();
  }

  async function drain(): Promise<void> {
    for await (const chunk of stream.readable) await write(chunk);
  }

  // When one side fails the other must end too, or the export would wait for ever.
  const feeding = feed().catch(async (error: unknown) => {
    await writer.abort(error);
    throw error;
  });
  await Promise.all([drain(), feeding]);
  return { crc: (crc ^ 0xffffffff) >>> 0, size };
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function updateCrc(crc: number, bytes: Uint8Array): number {
  let value = crc;
  for (let i = 0; i < bytes.length; i++) value = (crcTable[(value ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (value >>> 8);
  return value;
}

function twoBytes(value: number): number[] {
  return [value & 0xff, (value >>> 8) & 0xff];
}

function fourBytes(value: number): number[] {
  return [...twoBytes(value), ...twoBytes(value >>> 16)];
}
