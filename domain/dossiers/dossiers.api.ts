import * as z from "zod";
import { DossierCheckId } from "./dossier-check-id.ts";
import { DossierId, DossierVersionId, SectionText } from "./dossier.ts";
import { DossierList, DossierView } from "./dossier-view.ts";
import { Enclosure, mostEnclosures } from "./enclosure.ts";
import { ControlSheet, EnclosureWords, RegisterSaid } from "./dossier-register.ts";
import { WrittenId } from "./dossier-section.ts";
import { DossierTransition } from "./requested-document.ts";
import { Language } from "../core/display-settings.ts";
import { plainPdf } from "../printing/pdf-file.ts";
import { ExitChannel } from "../printing/exit-channel.ts";
import { PersonId } from "../people/person.ts";
import { mostScanBytes, ScanId, ScanType } from "../residence/scan.ts";
import {
  admin,
  bytes,
  care,
  command,
  done,
  office,
  type Procedure,
  query,
  Version,
} from "../api/procedure-kinds.ts";

/** A frozen PDF with everything enclosed; binary input goes up to as much. */
const mostFrozenBytes = 64 * 1024 * 1024;
const reason = z.string().trim().min(1).max(2000);
const inWork = { id: DossierId, version: Version };

/** Dossiers for a residence document: put together, read, signed, frozen, sent. */
const NamedLine = z.string().trim().max(120);

export const dossiersApi = {
  /** The dossiers of everyone, or of one person. */
  "dossiers.list": query(
    office,
    z.strictObject({ personId: PersonId.nullable().default(null) }),
    DossierList,
  ),
  "dossiers.view": query(office, z.strictObject({ id: DossierId }), DossierView),
  /** The file of an enclosure, for the page that draws the dossier. */
  "dossiers.scan": query(
    office,
    z.strictObject({ id: DossierId, scanId: ScanId }),
    z.strictObject({ type: ScanType, file: bytes(mostScanBytes) }),
  ),
  /** A frozen PDF, byte for byte; null where its file is missing or was changed. */
  "dossiers.frozen": query(
    office,
    z.strictObject({ versionId: DossierVersionId }),
    z.strictObject({
      file: bytes(mostFrozenBytes).nullable(),
      /** Of its last pages, which are pictures in it; null where they were not kept. */
      enclosureWords: EnclosureWords.nullable(),
    }),
  ),
  "dossiers.control": query(admin, z.strictObject({ versionId: DossierVersionId }), ControlSheet),
  "dossiers.begin": command(
    office,
    z.strictObject({
      personId: PersonId,
      /** Null for the one that is next. */
      transition: DossierTransition.nullable(),
      language: Language,
    }),
    z.strictObject({ id: DossierId }),
  ),
  "dossiers.address": command(
    office,
    z.strictObject({
      ...inWork,
      transition: DossierTransition,
      language: Language,
      addressee: z.string().trim().max(400),
      /** Left as they are where they are not named. */
      theirReference: NamedLine.optional(),
      officeNumber: NamedLine.optional(),
      signatory: NamedLine.optional(),
      capacity: NamedLine.optional(),
    }),
    done,
  ),
  /** Null takes the words of the file again. */
  "dossiers.write": command(
    office,
    z.strictObject({ ...inWork, section: WrittenId, text: SectionText.nullable() }),
    done,
  ),
  /** All that is enclosed, in the order of the index. Medical documents stay only if they were released. */
  "dossiers.enclose": command(
    office,
    z.strictObject({ ...inWork, enclosures: z.array(Enclosure).max(mostEnclosures) }),
    done,
  ),
  /** A care worker releases a medical document for this one dossier. */
  "dossiers.release": command(
    care,
    z.strictObject({ ...inWork, enclosure: Enclosure, reason }),
    done,
  ),
  "dossiers.agree": command(office, z.strictObject({ ...inWork, isAgreed: z.boolean() }), done),
  "dossiers.review": command(office, z.strictObject(inWork), done),
  "dossiers.letThrough": command(
    admin,
    z.strictObject({
      ...inWork,
      line: DossierCheckId,
      about: z.string().max(60).nullable(),
      reason,
    }),
    done,
  ),
  "dossiers.signOff": command(
    admin,
    z.strictObject({
      ...inWork,
      /** Why the colleague who read it signs it too; needed then, and kept in the register. */
      aloneReason: reason.nullable().default(null),
    }),
    done,
  ),
  "dossiers.freeze": command(
    admin,
    z.strictObject({
      ...inWork,
      pdf: bytes(mostFrozenBytes).refine((file) => plainPdf(file) !== null),
      pages: z.number().int().min(1).max(2000),
      /** Of each enclosure, in their order. */
      enclosurePages: z.array(z.number().int().min(1).max(200)).max(mostEnclosures),
      /** What the files of those pages have for words, page by page: the address guard reads them. */
      enclosureWords: EnclosureWords,
      /** A user confirmed having reviewed the findings. */
      isLookedAt: z.boolean().default(false),
    }),
    done,
  ),
  /** A further version of what was frozen, and why. */
  "dossiers.correct": command(admin, z.strictObject({ ...inWork, reason }), done),
  /** A frozen PDF leaves the program. */
  "dossiers.leaves": command(
    admin,
    z.strictObject({
      versionId: DossierVersionId,
      way: ExitChannel,
      /** As a file that opens with a passphrase only. */
      isSealed: z.boolean().default(false),
    }),
    done,
  ),
  "dossiers.register": command(
    admin,
    z.strictObject({
      versionId: DossierVersionId,
      said: RegisterSaid,
      /** Why it was sent although the rules lack something. */
      overrideReason: reason.nullable().default(null),
    }),
    done,
  ),
} as const satisfies Record<string, Procedure>;
