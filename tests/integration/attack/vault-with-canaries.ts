// A vault with all kinds of data, with a distinct word for every kind of secret.
import { addMinutes, Instant } from "../../../domain/core/calendar-date.ts";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import { BedId } from "../../../domain/accommodation/room.ts";
import { noFields } from "../../../domain/residence/document.ts";
import { ScanId } from "../../../domain/residence/scan.ts";
import { emptyIdentity, type PersonId } from "../../../domain/people/person.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import { aPlainPhoto } from "../../helpers/invented-pictures.ts";
import { anOldCall, aRow, bring, calls, people } from "../../helpers/integration/imports-house.ts";
import {
  addColleague,
  foundHouse,
  letIn,
  makeProvedKit,
  preparedHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { canary } from "./canaries.ts";
import { askMore, seeOff, sendOn, takeCalls } from "./referrals-and-stays-with-canaries.ts";
import { goToCourt } from "./criminal-case-with-canaries.ts";
import { arrangeHouse, expectPeople, liveDaily, treat } from "./daily-life-with-canaries.ts";
import { sendDossier } from "./dossier-with-canaries.ts";
import { letOut, tellOthers } from "./disclosures-with-canaries.ts";
import { sendLetter } from "./letter-with-canaries.ts";
import { talk } from "./sessions-with-canaries.ts";
import { goWrong } from "./incidents-with-canaries.ts";
import { fallIll, makePlan } from "./plan-with-canaries.ts";
import { goThroughProcedure } from "./residence-with-canaries.ts";

export interface LivedIn {
  readonly sheets: readonly Sheet[];
  readonly ids: Readonly<Record<"samira" | "noor", UserId>>;
}

/** Ada is an administrator, Samira a care worker, Noor a night volunteer. Locked at the end, a month later. */
export async function liveIn(house: TestHouse): Promise<LivedIn> {
  const rooms = await foundHouse(house);
  const beds = rooms.flatMap((room) => room.beds.map(({ id }) => BedId.parse(id)));
  const settings = await house.ask("house.settings", {});
  await house.ask("house.saveSettings", { ...settings, centreName: canary.centre });
  const steps = await house.ask("missing.steps", {});
  const own = { id: null, en: canary.searchStep, fr: "Du thé", nl: "Thee" };
  await house.ask("missing.saveSteps", { steps: [...steps, own] });
  const sheets = await makeProvedKit(house);
  const resident = await admit(house, beds, 0, canary.residentName);
  const gone = await admit(house, beds, 1, canary.correctedName);
  await addScan(house, resident, "passport", canary.officeScan);
  await house.ask("legal.writeNote", { id: gone, note: { text: canary.noteOfJurist } });

  const hidden = await admit(house, beds, 3, canary.hiddenEarlierName);
  await house.ask("guard.add", { terms: [{ kind: "street", text: "Verzonnenstraat" }] });

  const samira = await addColleague(house, "ada", "samira", ["care"]);
  await letIn(house, "ada", { signInName: "samira", id: samira }, "office");
  await house.unlock("samira");
  await goOut(house, resident, gone);
  await goWrong(house, resident, gone);
  await hide(house, hidden);
  await fillFile(house, gone);
  await keepSafe(house, resident, gone);
  await takeIn(house, resident, gone);
  await askMore(house, resident, gone);
  await takeCalls(house);
  await sendOn(house);
  await treat(house, resident, gone);
  await goToCourt(house, gone);
  await makePlan(house, gone);
  await fallIll(house, resident, gone);
  await tellOthers(house, { resident, gone, hidden });
  await letOut(house, resident, canary.overrideReason);
  await letOut(house, hidden, canary.hiddenOverride);
  await talk(house, resident, gone);
  await goThroughProcedure(house, resident);
  await addScan(house, resident, "medicalPaper", canary.careScan);
  house.lock();
  await house.unlock("ada");
  await sendDossier(house, resident);
  await sendLetter(house, resident);
  // Old records: only the office sees the name of the one, and nobody that of the refused referral.
  await bring(house, people(aRow(2, { name: canary.broughtName })));
  const decision = { kind: "refused", reason: "no-place" } as const;
  await bring(house, calls(anOldCall(2, { name: canary.neverBrought, decision })));
  house.lock();

  const noor = await addColleague(house, "ada", "noor", ["shelter"]);
  await house.unlock("noor");
  await admit(house, beds, 2, canary.nameFromTheNight);
  await liveDaily(house, resident, gone);
  await expectPeople(house, [beds[4], beds[5]]);
  await arrangeHouse(house, resident, beds[6] ?? "");
  const { current } = await house.ask("people.view", { id: gone });
  if (current === null) throw new Error("She lives here");
  const departure = { destination: "own-rented-home", reason: "ended-by-person" } as const;
  await house.ask("stays.depart", { stayId: current.stay.id, night: "2026-11-25", ...departure });
  await seeOff(house, current.stay.id);
  house.lock();
  await passMonth(house);
  return { sheets, ids: { samira, noor } };
}

export const vaultWithCanaries = preparedHouse(liveIn);

async function admit(
  house: TestHouse,
  beds: readonly BedId[],
  index: number,
  name: string,
): Promise<PersonId> {
  const bedId = beds[index];
  if (bedId === undefined) throw new Error("There are sixteen beds");
  const birth = { basis: "birthDate", birthDate: canary.birthDay } as const;
  const { personId } = await house.ask("stays.admit", {
    ...aNewcomer({ name, age: birth }),
    bedId,
  });
  return personId;
}

/** What the care worker records: the full identity, the correct name, an alert, a remark and its second version. */
async function fillFile(house: TestHouse, id: PersonId): Promise<void> {
  const { card } = await house.ask("people.view", { id });
  const identified = await house.ask("people.saveIdentity", {
    id,
    version: card.version,
    showsName: true,
    identity: {
      ...emptyIdentity,
      name: canary.goneName,
      aliases: [canary.alias],
      birthDate: canary.birthDay,
      birthPlace: canary.birthPlace,
      identityNumbers: [{ kind: "national", number: canary.identityNumber }],
    },
  });
  const { number: _number, ...known } = identified;
  const carded = await house.ask("people.saveCard", { ...known, alerts: [canary.alert] });
  const earlier = { text: canary.earlierCareRemark };
  const remarked = { id, version: carded.version, remark: earlier };
  const { version } = await house.ask("people.saveCareRemark", remarked);
  await house.ask("people.saveCareRemark", { id, version, remark: { text: canary.careRemark } });
}

/** A person whose file only the care worker opens: the house and the office had their names before. */
async function hide(house: TestHouse, id: PersonId): Promise<void> {
  const { card } = await house.ask("people.view", { id });
  const identity = {
    ...emptyIdentity,
    name: canary.hiddenName,
    aliases: [canary.hiddenAlias],
    identityNumbers: [{ kind: "national", number: canary.hiddenNumber }],
  };
  await house.ask("people.saveIdentity", {
    id,
    version: card.version,
    showsName: true,
    identity,
  });
  await addScan(house, id, "passport", canary.hiddenScan);
  const { version } = (await house.ask("people.view", { id })).card;
  await house.ask("hidden.hide", { id, version, colleagues: [] });
}

/** One is out, far longer than agreed, and searched for; the other came back weeks before the end. */
async function goOut(house: TestHouse, resident: PersonId, gone: PersonId): Promise<void> {
  const outing = { company: "alone", hasPhone: false } as const;
  const backBy = addMinutes(house.now, 120);
  for (const [id, whereTo] of [
    [resident, canary.whereTo],
    [gone, canary.erasedWhereTo],
  ] as const)
    await house.ask("passes.goOut", { personIds: [id], whereTo, backBy, ...outing });
  const { id } = await house.ask("missing.open", { personId: resident });
  const description = { lastSeen: canary.lastSeen, looks: canary.looks };
  await house.ask("missing.describe", { id, version: 1, description });
  const once = await house.ask("missing.open", { personId: gone });
  const looked = { lastSeen: "", looks: canary.goneLooks };
  await house.ask("missing.describe", { id: once.id, version: 1, description: looked });
  await house.ask("passes.back", { personIds: [gone] });
}

/** Safety data: reasons, a card each, and that the two are to keep apart. */
async function keepSafe(house: TestHouse, resident: PersonId, gone: PersonId): Promise<void> {
  const reasons = { reasons: canary.riskReasons, ownWords: canary.ownWords };
  const assessed = { level: "high", on: "2026-11-24", reviewOn: "2026-12-08" } as const;
  await house.ask("safety.assess", { id: resident, ...assessed, withPerson: true, reasons });
  for (const [id, phone, codeWord, never, whenGoingOut, whenRecognised] of [
    [resident, "ownPhone", "codeWord", "neverContact", "whenGoingOut", "whenRecognised"],
    [
      gone,
      "goneOwnPhone",
      "goneCodeWord",
      "goneNeverContact",
      "goneWhenGoingOut",
      "goneWhenRecognised",
    ],
  ] as const)
    await house.ask("safety.saveCard", {
      id,
      version: 0,
      card: {
        phone: canary[phone],
        codeWord: canary[codeWord],
        neverContact: [canary[never]],
        whenGoingOut: canary[whenGoingOut],
        whenRecognised: canary[whenRecognised],
      },
    });
  const reason = { kind: "family", text: canary.apartReason } as const;
  await house.ask("safety.keepApart", { id: resident, otherId: gone, reason });
}

const neverId = "5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a11";

/** Intake data: of a resident, and of a person who has left. */
async function takeIn(house: TestHouse, resident: PersonId, gone: PersonId): Promise<void> {
  const state = { kind: "begun" } as const;
  const remark = canary.familyDanger;
  const family = { children: [], inDanger: [], remark };
  await house.ask("intake.saveFamily", { id: resident, version: 0, state, family });
  const never = [{ id: neverId, who: canary.neverInterprets, forHouse: false }];
  const languages = { spoken: [], interpreter: "any", interpreterIn: null, never } as const;
  await house.ask("intake.saveLanguages", {
    id: resident,
    version: 0,
    state,
    languages: { ...languages, spoken: [] },
  });
  const broken = { kind: "broken", condition: "C1", on: "2026-11-24" } as const;
  const record = { ...broken, text: canary.conditionBroken };
  await house.ask("conditions.record", { id: resident, record, corrects: null });
  const needs = { needs: [], text: canary.goneNeeds };
  const health = { text: canary.healthOnArrival };
  await house.ask("intake.saveArrival", { id: gone, version: 0, needs, health, state });
}

/** A document with a scan, and another that was removed with a reason. */
async function addScan(
  house: TestHouse,
  id: PersonId,
  kind: "passport" | "medicalPaper",
  words: string,
): Promise<void> {
  await house.ask("documents.add", {
    id,
    kind,
    state: "held",
    askedOn: null,
    issuedOn: null,
    expiresOn: null,
    renews: null,
    fields: { ...noFields, attempts: [] },
  });
  const scansNow = async () => {
    const all = await house.ask("documents.ofPerson", { id });
    const document = all.find(({ header }) => header.kind === kind);
    if (document === undefined) throw new Error("It was added");
    return { documentId: document.header.id, scans: document.scans };
  };
  const { documentId } = await scansNow();
  await house.ask("scans.add", { documentId, file: aPlainPhoto(words) });
  await house.ask("scans.add", { documentId, file: aPlainPhoto("canary to be removed") });
  const { scans } = await scansNow();
  const reason = canary[kind === "passport" ? "officeScanReason" : "careScanReason"];
  await house.ask("scans.remove", { scanId: scans[1]?.id ?? ScanId.parse(""), reason });
}

/** Thirty-one nights after the departure a user signs in, as someone did every few days. */
async function passMonth(house: TestHouse): Promise<void> {
  for (const day of ["2026-12-10", "2026-12-27"]) {
    house.now = Instant.parse(`${day}T18:00:00.000Z`);
    await house.unlock("noor");
    house.lock();
  }
}
