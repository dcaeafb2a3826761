/** The part of pdf.js that reads the file; it has no types of its own, and is only handed over as a whole. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
