import type { ProcedureId } from "../../../domain/residence/residence-record.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { noFields } from "../../../domain/residence/document.ts";
import { aPlainPhoto } from "../../helpers/invented-pictures.ts";
import type { TestHouse } from "../../helpers/integration/test-house.ts";
import { cardOf } from "../../helpers/integration/residents-and-care-workers.ts";
import type { CommandExamples } from "./command-example.ts";

const on = "2026-11-24";

export const residenceCommandExamples = {
  "procedure.open": { leaves: "residenceOpened", make: openWay },
  "procedure.record": {
    leaves: "residenceRecorded",
    make: async (house) =>
      house.ask("procedure.record", {
        trackId: (await openWay(house)).trackId,
        event: { kind: "magistrateAsked", on },
        note: "",
        overrideReason: null,
      }),
  },
  "procedure.issue": { leaves: "documentIssued", make: issue },
  "documents.add": {
    leaves: "documentSaved",
    make: async (house) => addPassport(house, (await cardOf(house)).id),
  },
  "documents.change": {
    leaves: "documentSaved",
    make: async (house) => {
      const { id } = await cardOf(house);
      await addPassport(house, id);
      const [document] = await house.ask("documents.ofPerson", { id });
      if (document === undefined) throw new Error("It was added");
      const { askedOn, issuedOn, expiresOn } = document.header;
      return house.ask("documents.change", {
        documentId: document.header.id,
        version: 1,
        state: "lost",
        askedOn,
        issuedOn,
        expiresOn,
        fields: { ...noFields, attempts: [] },
      });
    },
  },
  "scans.add": { leaves: "scanAdded", make: addScan },
  "scans.remove": {
    leaves: "scanRemoved",
    make: async (house) => {
      const id = await addScan(house);
      const [document] = await house.ask("documents.ofPerson", { id });
      const [scan] = document?.scans ?? [];
      if (scan === undefined) throw new Error("It was added");
      return house.ask("scans.remove", { scanId: scan.id, reason: "Upside down" });
    },
  },
  "documents.putOff": {
    leaves: "duePutOff",
    make: async (house) => {
      await issue(house);
      const { lines } = await house.ask("documents.radar", {});
      const [line] = lines;
      const task = line?.next?.kind;
      if (line === undefined || task === undefined) throw new Error("Something is due");
      return house.ask("documents.putOff", {
        id: line.person.id,
        about: line.about,
        task,
        until: "2026-11-30",
        reason: "Agreed",
      });
    },
  },
  "profiles.switch": {
    leaves: "profileSwitched",
    make: (house) => house.ask("profiles.switch", { profile: "2007", from: "2007-06-01" }),
  },
} as const satisfies CommandExamples;

async function openWay(
  house: TestHouse,
): Promise<{ readonly id: PersonId; readonly trackId: ProcedureId }> {
  const { id } = await cardOf(house);
  await house.ask("procedure.open", { id, openedOn: on, isAlone: false });
  const { tracks } = await house.ask("procedure.view", { id });
  const [track] = tracks;
  if (track === undefined) throw new Error("It was opened");
  return { id, trackId: track.id };
}

async function issue(house: TestHouse): Promise<void> {
  const { trackId } = await openWay(house);
  await house.ask("procedure.issue", {
    trackId,
    step: "reflection",
    issuedOn: on,
    printed: null,
    fields: { ...noFields, attempts: [] },
    overrideReason: "Signed on paper",
  });
}

async function addPassport(house: TestHouse, id: PersonId): Promise<void> {
  await house.ask("documents.add", {
    id,
    kind: "passport",
    state: "held",
    askedOn: null,
    issuedOn: null,
    expiresOn: "2027-03-01",
    renews: null,
    fields: { ...noFields, attempts: [] },
  });
}

async function addScan(house: TestHouse): Promise<PersonId> {
  const { id } = await cardOf(house);
  await addPassport(house, id);
  const [document] = await house.ask("documents.ofPerson", { id });
  if (document === undefined) throw new Error("It was added");
  await house.ask("scans.add", { documentId: document.header.id, file: aPlainPhoto() });
  return id;
}
