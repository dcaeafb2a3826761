/** The thread in which Word documents are made: each is made as a whole, which takes seconds, and the engine answers meanwhile. */
import { writeAnnotatedDocx } from '../../formats/export/annotated/docx';
import { answerEngine } from '../threads/answer-engine';
import type { AnnotatedText } from './document-writer';

answerEngine(({ study, documents }: AnnotatedText) => writeAnnotatedDocx(study, documents));
