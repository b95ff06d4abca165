// A person whose certificate expires on 30 December 2026, and what a dossier for the next document needs. The current day is 24
// November.
import type { Input, Output } from "../../../domain/api/index.ts";
import type { DossierId } from "../../../domain/dossiers/dossier.ts";
import { type DocumentId, noFields, type OtherKind } from "../../../domain/residence/document.ts";
import { emptyIdentity, type PersonId } from "../../../domain/people/person.ts";
import { aPdf, aPlainPhoto } from "../invented-pictures.ts";
import { inLegalHouse, type LegalHouse, legalHouse } from "./legal-house.ts";
import { preparedFrom, type TestHouse } from "./test-house.ts";

const prosecutor = { office: "prosecutor", name: "", caseId: null } as const;

const fields = { ...noFields, attempts: [] };

const prepared = preparedFrom(legalHouse, async ({ house, linh, mina, as }) => {
  await as("ada");
  await nameCentre(house);
  await comeToCertificate(house, linh);
  return { linh, mina };
});

/** The vault of `legal-house.ts`, in which Linh got to that point and the centre has a name; Ada is signed in. */
export const certificateHouse = async (): Promise<LegalHouse> => inLegalHouse(await prepared());

/** From the order in spring to the certificate of the end of June. Its scan and a passport are in the file. */
export async function comeToCertificate(
  house: TestHouse,
  id: PersonId,
  isAskedAgain = true,
): Promise<void> {
  const known = (record: Input<"conditions.record">["record"]) =>
    house.ask("conditions.record", { id, record, corrects: null });
  await known({ kind: "left", on: "2026-03-03", how: "Brought by the inspection" });
  await known({ kind: "accepts", on: "2026-03-03", text: "Wants to be accompanied" });
  await known({
    kind: "statement",
    on: "2026-04-02",
    registeredOn: null,
    form: "statement",
    authority: "Invented inspection",
    number: "XX.55.L1.000/26",
    interpreter: "",
  });
  await house.ask("procedure.open", { id, openedOn: "2026-03-03", isAlone: false });
  const [track] = (await house.ask("procedure.view", { id })).tracks;
  const trackId = track?.id ?? "";
  const issue = (step: Input<"procedure.issue">["step"], issuedOn: string) =>
    house.ask("procedure.issue", {
      trackId,
      step,
      issuedOn,
      printed: null,
      fields,
      overrideReason: null,
    });
  await issue("reflection", "2026-03-03");
  await issue("provisional", "2026-04-08");
  await house.ask("procedure.record", {
    trackId,
    note: "",
    overrideReason: null,
    event: { kind: "answers", on: "2026-06-02", given: { Q1: "yes", Q2: "yes" }, from: prosecutor },
  });
  await issue("temporary", "2026-06-30");
  // A renewal asks for a new yes.
  if (isAskedAgain)
    await house.ask("procedure.record", {
      trackId,
      note: "",
      overrideReason: null,
      event: {
        kind: "answers",
        on: "2026-11-20",
        given: { Q1: "yes", Q2: "yes" },
        from: prosecutor,
      },
    });
  const papers = await house.ask("documents.ofPerson", { id });
  const held = papers.find(({ header }) => header.state === "held");
  await house.ask("scans.add", { documentId: held?.header.id ?? "", file: aPlainPhoto() });
  await addPaper(house, id, "passport");
  await nameHer(house, id);
}

/** Another document with one scan. */
export async function addPaper(
  house: TestHouse,
  id: PersonId,
  kind: OtherKind,
  file = aPdf(),
): Promise<DocumentId> {
  await house.ask("documents.add", {
    id,
    kind,
    state: "held",
    askedOn: null,
    issuedOn: null,
    expiresOn: "2027-09-01",
    renews: null,
    fields: { ...fields, number: "N0000000" },
  });
  const papers = await house.ask("documents.ofPerson", { id });
  const documentId = papers.find(({ header }) => header.kind === kind)?.header.id;
  if (documentId === undefined) throw new Error("It was added");
  await house.ask("scans.add", { documentId, file });
  return documentId;
}

async function nameHer(house: TestHouse, id: PersonId): Promise<void> {
  const { card } = await house.ask("people.view", { id });
  const identity = { ...emptyIdentity, name: "Linh Invented", birthDate: "2002-05-17" };
  await house.ask("people.saveIdentity", {
    id,
    version: card.version,
    showsName: false,
    identity: { ...identity, birthPlace: "Nowhere" },
  });
}

export async function nameCentre(house: TestHouse): Promise<void> {
  const settings = await house.ask("house.settings", {});
  const correspondenceAddress = "BP 0\n0000 Nulle-Part";
  await house.ask("house.saveSettings", {
    ...settings,
    centreName: "Centre inventé",
    correspondenceAddress,
  });
}

export type Seen = Output<"dossiers.view">;

/** Begins one, in the session of the signed-in user. */
export async function beginDossier(
  house: TestHouse,
  personId: PersonId,
  language: "fr" | "nl" | "en" = "fr",
): Promise<DossierId> {
  return (await house.ask("dossiers.begin", { personId, transition: null, language })).id;
}

export const seen = (house: TestHouse, id: DossierId): Promise<Seen> =>
  house.ask("dossiers.view", { id });

/** Fills in what it lacks, reviews and signs it: by an administrator. */
export async function signDossier(house: TestHouse, id: DossierId): Promise<void> {
  const at = async () => ({ id, version: (await seen(house, id)).version });
  const text = "Elle suit le projet convenu.";
  await house.ask("dossiers.write", { ...(await at()), section: "social", text });
  await house.ask("dossiers.agree", { ...(await at()), isAgreed: true });
  await house.ask("dossiers.review", await at());
  await house.ask("dossiers.signOff", { ...(await at()), aloneReason: "Nobody else is in" });
}

/** As the program would make it, as far as the vault checks it. */
export const aFrozenPdf = (words = "frozen"): Uint8Array<ArrayBuffer> => aPdf(words);

export async function freezeDossier(
  house: TestHouse,
  id: DossierId,
  pdf = aFrozenPdf(),
  said: Pick<Input<"dossiers.freeze">, "enclosureWords" | "isLookedAt"> = { enclosureWords: [] },
): Promise<Seen["versions"][number]> {
  const { version, enclosures } = await seen(house, id);
  const enclosed = { enclosurePages: enclosures.map(() => 1), ...said };
  await house.ask("dossiers.freeze", { id, version, pdf, pages: 7, ...enclosed });
  const [frozen] = (await seen(house, id)).versions;
  if (frozen === undefined) throw new Error("It was frozen");
  return frozen;
}
