import { assistancesOfPerson } from "../../../db/intake/assistances.ts";
import { type Clash, clashOf } from "../../../db/person-file/merge-clashes.ts";
import { orderUnderWay } from "../../../db/retention/erasure-orders.ts";
import { mergeOf } from "../../../db/people/merged-into.ts";
import { isHidden, personById, type PersonRow, updatePerson } from "../../../db/people/people.ts";
import { contactBansOf, safetyCardOf } from "../../../db/safety/safety.ts";
import { openStays, staysOfPerson } from "../../../db/accommodation/stays.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import {
  type CannotMerge,
  type FileToMerge,
  mergeTold,
  type Told,
} from "../../../domain/person-file/merge-files.ts";
import { CareRemark, type PersonCard, type PersonId } from "../../../domain/people/person.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { SafetyCard } from "../../../domain/safety/safety.ts";
import { restoreOnReturn } from "./restore-on-return.ts";
import { insertCard, isKeptCardSigned } from "../safety/safety-records.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { accessibleFile } from "../people/readable-person-files.ts";
import { keepOneCurrent, refreshResidence } from "../residence/procedures.ts";
import { joinParts, needsCare, saveParts } from "./merge-sealed-parts.ts";
import { openIdentity, rememberSounds, sealIdentity } from "../people/identity.ts";
import { withOfficeName } from "../people/name-for-office.ts";
import { hasDrafts, mergeFiles } from "../../../db/person-file/merge-files.ts";

export const compare: Handler<"merging.compare"> = (context, { keptId, mergedId }) => {
  const pair = openBoth(context, keptId, mergedId);
  if (!pair.ok) return pair;
  context.noteReading(keptId, "overview");
  context.noteReading(mergedId, "overview");
  const { kept, merged } = pair.value;
  return ok({
    kept: shown(context, kept),
    merged: shown(context, merged),
    cannot: cannotMerge(context, kept, merged),
  });
};

export const merge: Handler<"merging.merge"> = (context, input) => {
  const { tx, now, me } = context;
  const { keptId, mergedId } = input;
  const pair = openBoth(context, keptId, mergedId);
  if (!pair.ok) return pair;
  const { kept, merged } = pair.value;
  const isCurrent =
    kept.card.version === input.keptVersion && merged.card.version === input.mergedVersion;
  if (!isCurrent) return err({ type: "ChangedMeanwhile" });
  const cannot = cannotMerge(context, kept, merged);
  if (cannot !== null) return err({ type: cannot });
  const keptTold = told(context, kept);
  if (!keptTold.ok) return keptTold;
  const mergedTold = told(context, merged);
  if (!mergedTold.ok) return mergedTold;
  const one = mergeTold(keptTold.value, mergedTold.value, input.take);
  if (!one.ok) return one;
  const parts = joinParts(context, keptId, mergedId);
  if (!parts.ok) return parts;
  const card = save(context, kept, one.value);
  if (mergedTold.value.safety !== null && one.value.safety !== null)
    saveSafety(context, card, one.value.safety, [keptId, mergedId]);
  mergeFiles(tx, { keptId, mergedId, at: now, by: me.id });
  saveParts(context, keptId, parts.value);
  // A person who came back under a file of their own now lives in the house under the remaining one.
  if (openStays(tx).some(({ personId }) => personId === keptId)) restoreOnReturn(context, keptId);
  keepOneCurrent(context, keptId);
  refreshResidence(context, card);
  const numbers = { kept: String(kept.card.number), merged: String(merged.card.number) };
  context.note({
    action: "fileTakenIn",
    object: { kind: "people", id: keptId },
    detail: numbers.merged,
  });
  context.note({
    action: "fileMerged",
    object: { kind: "people", id: mergedId },
    detail: numbers.kept,
  });
  return ok(card);
};

export const pointer: Handler<"merging.pointer"> = (context, { id }) => {
  const found = mergeOf(context.tx, id);
  const into = found === null ? null : accessibleFile(context, found.keptId);
  if (found === null || into === null) return ok(null);
  const { number, name } = withOfficeName(context, into);
  const { at, byName } = found;
  return ok({ number: found.number, into: { id: found.keptId, number, name }, at, byName });
};

interface Pair {
  readonly kept: PersonRow;
  readonly merged: PersonRow;
}

function openBoth(context: Context, keptId: PersonId, mergedId: PersonId): Result<Pair, AppError> {
  if (!context.keys.holds.includes("office"))
    return err({ type: "NotMember", compartment: "office" });
  const kept = personById(context.tx, keptId);
  const merged = personById(context.tx, mergedId);
  return kept === null || merged === null ? err({ type: "NotFound" }) : ok({ kept, merged });
}

function cannotMerge(context: Context, kept: PersonRow, merged: PersonRow): CannotMerge | null {
  const { tx } = context;
  const ids = [kept.card.id, merged.card.id] as const;
  if (ids[0] === ids[1]) return "SamePerson";
  if (isHidden(kept) || isHidden(merged)) return "HiddenCannotMerge";
  if (contactBansOf(tx, ids[0]).some(({ a, b }) => a === ids[1] || b === ids[1]))
    return "NotOnePerson";
  const clash = clashOf(tx, ...ids);
  if (clash !== null) return whyApart[clash];
  const isForCare = merged.care !== null || needsCare(context, ...ids);
  if (isForCare && !context.keys.holds.includes("care")) return "RemarkNotYours";
  if (ids.some((id) => orderUnderWay(tx, id) !== null)) return "OrderThere";
  return hasDrafts(tx, merged.card.id) ? "HalfWritten" : null;
}

const whyApart = {
  stays: "BothHere",
  promises: "BothExpected",
  families: "BelongsElsewhere",
  residence: "BothInProcedure",
} as const satisfies Readonly<Record<Clash, CannotMerge>>;

function shown(context: Context, person: PersonRow): FileToMerge {
  const { id } = person.card;
  const identity = openIdentity(context, person);
  return {
    card: withOfficeName(context, person),
    identity: identity.ok ? identity.value : emptyOf(person),
    stays: staysOfPerson(context.tx, id).length,
    tracks: assistancesOfPerson(context.tx, id).length,
  };
}

const emptyOf = ({ card }: PersonRow): FileToMerge["identity"] => ({
  name: card.name,
  aliases: [],
  birthDate: null,
  birthPlace: "",
  identityNumbers: [],
  pastAlerts: [],
});

/** Everything that two files say of a person, opened. What is damaged cannot be put together. */
function told(context: Context, person: PersonRow): Result<Told, AppError> {
  const identity = openIdentity(context, person);
  if (!identity.ok) return err({ type: "NotFound" });
  const { id } = person.card;
  const remark = remarkOf(context, person);
  const row = safetyCardOf(context.tx, id);
  const spot = { table: "safety_cards", rowId: id, version: row?.version ?? 0 };
  const safety =
    row === null ? null : context.keys.open("office", spot, SafetyCard, row.sealedOffice);
  if (remark === null || safety?.ok === false) return err({ type: "NotFound" });
  return ok({
    card: person.card,
    identity: identity.value,
    remark,
    safety: safety === null ? null : safety.value,
  });
}

/** The kept file's remark stays as it is where this reader cannot open it: there is none to add to it then. */
function remarkOf({ keys }: Context, { card, care }: PersonRow): string | null {
  if (care === null || !keys.holds.includes("care")) return "";
  const spot = { table: "people.care", rowId: card.id, version: care.version };
  const opened = keys.open("care", spot, CareRemark, care.bytes);
  return opened.ok ? opened.value.text : null;
}

function save(context: Context, before: PersonRow, one: Told): PersonCard {
  const { tx, keys, now } = context;
  const version = before.card.version + 1;
  const card = { ...one.card, version };
  const spot = { table: "people.care", rowId: card.id, version };
  const care =
    one.remark === "" || !keys.holds.includes("care")
      ? before.care
      : { version, bytes: keys.seal("care", spot, CareRemark, { text: one.remark }) };
  const office = sealIdentity(context, card, one.identity);
  updatePerson(tx, before, { ...before, card, office, care }, now);
  rememberSounds(context, card.id, [one.identity.name, card.name, ...one.identity.aliases]);
  return card;
}

function saveSafety(
  context: Context,
  { id, name }: PersonCard,
  safety: SafetyCard,
  from: readonly PersonId[],
): void {
  const { tx, now, me } = context;
  const isSigned = from
    .flatMap((one) => safetyCardOf(tx, one) ?? [])
    .every((row) => isKeptCardSigned(context, row));
  const version = (safetyCardOf(tx, id)?.version ?? 0) + 1;
  const card = name === null ? null : safety;
  insertCard(context, { personId: id, version, card, at: now, by: me.id }, safety, isSigned);
}
