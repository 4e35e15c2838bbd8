import type { Direction, GradeAxis, Marking, Role } from '#casework';
import {
  CONTENT_GRADES,
  DIRECTIONS,
  GRADE_AXES,
  LIFTERS,
  MARKINGS,
  SEAL_READERS,
  SOURCE_GRADES,
} from '#casework';
import { Flag, ListOf, Moment, Nested, OneOf, Text, Uuid, Whole } from '../kernel/fields.ts';

const SHORT = 300;
const READ_VERSION = 'The version that was read; 0 where there was none yet.';

export class ReceiveFileQuery {
  @Text({
    max: 64,
    optional: true,
    about: 'SHA-256 of the file in hexadecimal, where you know it; other bytes are refused.',
  })
  sha256?: string;
}

export class SealTermsBody {
  @Text({ about: 'Why it is sealed.' }) reason!: string;
  @ListOf(SEAL_READERS, { optional: true, about: 'Roles it stays open to.' }) openToRoles?: Role[];
  @ListOf('uuid', { optional: true, about: 'Persons it stays open to; you are always among them.' })
  openToPeople?: string[];
  @ListOf(LIFTERS, { min: 1, about: 'Roles that may change or lift the seal; it is open to them too.' })
  liftableBy!: Role[];
}

export class SealBody extends SealTermsBody {
  @Whole({ about: READ_VERSION }) version!: number;
}

export class UnsealBody {
  @Text({ about: 'Why it is lifted.' }) reason!: string;
  @Whole({ about: READ_VERSION }) version!: number;
}

export class AddEvidenceBody {
  @Uuid({ about: 'The id that POST /api/evidence-files returned to you.' }) uploadId!: string;
  @Text({ max: 1_000, min: 0, about: 'The name the file had.' }) filename!: string;
  @Text({ max: SHORT }) title!: string;
  @Text({ max: SHORT, optional: true, about: 'What the file is said to be; compared with its bytes.' })
  mediaType?: string;
  @Text({ max: 4_096, optional: true, about: 'Where it was found: an http or https address.' }) url?: string;
  @OneOf(MARKINGS) marking!: Marking;
  @Moment({ optional: true, about: 'When it was collected; leave out where that is not known.' })
  collectedAt?: string;
  @Text({ max: SHORT, about: 'Who collected it: a person, an office, an organisation.' })
  collectedBy!: string;
  @Text({ max: SHORT, optional: true, about: 'The tool it was captured with.' }) tool?: string;
  @Text({ optional: true, about: 'What could endanger a witness if this became known.' })
  witnessRisk?: string;
  @Uuid({ optional: true, about: 'The original, where this is a working copy.' }) copyOf?: string;
  @Text({ optional: true, about: 'Why it is added although the same file or address is there.' })
  again?: string;
  @Nested(() => SealTermsBody, { optional: true, about: 'Seal it from the first moment.' })
  seal?: SealTermsBody;
}

export class ListEvidenceQuery {
  @Uuid({ optional: true, about: 'The `next` of the page before.' }) after?: string;
  @Whole({ min: 1, max: 200, optional: true, about: '50 unless told.' }) limit?: number;
  @Text({
    max: SHORT,
    optional: true,
    about: 'In title, file name or address. Sealed items are not searched.',
  })
  text?: string;
  @OneOf(Object.keys(SOURCE_GRADES), { optional: true }) sourceGrade?: string;
  @OneOf(Object.keys(CONTENT_GRADES), { optional: true }) contentGrade?: string;
}

export class ReadContentQuery {
  @OneOf(['view', 'export'], { optional: true, about: 'What for; `view` unless told. Both are on record.' })
  purpose?: 'view' | 'export';
}

export class GradeBody {
  @OneOf(GRADE_AXES) axis!: GradeAxis;
  @OneOf([...Object.keys(SOURCE_GRADES), ...Object.keys(CONTENT_GRADES)], {
    about: 'A to F for the source; 1 to 6 for the content. F and 6: cannot be judged.',
  })
  grade!: string;
  @Text() reason!: string;
  @Whole({ about: READ_VERSION }) version!: number;
}

export class OriginBody {
  @Uuid({ optional: true, about: 'An origin that another item of the case goes back to.' }) originId?: string;
  @Text({ max: SHORT, optional: true, about: 'A new origin, in words.' }) words?: string;
  @Flag({ optional: true, about: 'True to take it back.' }) none?: boolean;
  @Text() reason!: string;
  @Whole({ about: READ_VERSION }) version!: number;
}

/** Exactly one of incident, proceeding with element, and step. */
export class LinkBody {
  @Uuid({ optional: true }) incidentId?: string;
  @Uuid({ optional: true }) proceedingId?: string;
  @Text({ max: 40, optional: true, about: 'With `proceedingId`: an element of its authority.' })
  element?: string;
  @Uuid({ optional: true, about: 'A step of remediation.' }) stepId?: string;
  @OneOf(DIRECTIONS) direction!: Direction;
  @Text({ max: SHORT, optional: true, about: 'Where in the item: a page, a minute.' }) pinpoint?: string;
  @Text() reason!: string;
}

export class ChangeLinkBody {
  @Whole({ about: 'The version that was read.' }) version!: number;
  @Text() reason!: string;
  @OneOf(DIRECTIONS, { optional: true }) direction?: Direction;
  @Text({ max: SHORT, optional: true }) pinpoint?: string;
  @Flag({ optional: true, about: 'True to take the link back.' }) withdrawn?: boolean;
}

/** Exactly one of them. */
export class LinkedQuery {
  @Uuid({ optional: true }) incidentId?: string;
  @Uuid({ optional: true }) proceedingId?: string;
  @Uuid({ optional: true }) stepId?: string;
}
