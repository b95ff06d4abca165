import { discardDraft } from "../../../db/drafts/drafts.ts";
import { isKnownSince } from "../../../db/people/known-to-house-since.ts";
import { isHidden, personById, updatePerson, type PersonRow } from "../../../db/people/people.ts";
import { bedPlaces } from "../../../db/accommodation/rooms.ts";
import { risksOf } from "../../../db/safety/safety.ts";
import { placementsOfStay, staysOfPerson } from "../../../db/accommodation/stays.ts";
import { entriesOfPerson } from "../../../db/integrity/audit-log.ts";
import { allUsers, userById } from "../../../db/users/users.ts";
import { monthOf } from "../../../domain/core/calendar-date.ts";
import { remarkDraft } from "../../../domain/health/health-card.ts";
import type { PersonView } from "../../../domain/person-file/person-view.ts";
import {
  CareRemark,
  identityRenamed,
  missingFrom,
  type MissingPart,
  type PersonCard,
} from "../../../domain/people/person.ts";
import { err, ok } from "../../../domain/core/result.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { referralOf, standingOf } from "../intake/assistance.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { holderUsers, holdsNow, personKey } from "../users/hidden-file-holders.ts";
import { languagesOf } from "../intake/intake-records.ts";
import { closedPart, partOf } from "../people/sealed-field-state.ts";
import { hiddenFrom, accessibleFile, readsOffice } from "../people/readable-person-files.ts";
import { withAge } from "../residence/refresh-status.ts";
import { residenceStatusOf } from "../residence/residence-status.ts";
import { photoPart } from "./photos.handlers.ts";
import { openIdentity, rememberSound, saveIdentity as storeIdentity } from "../people/identity.ts";
import { sendToOfficeInbox } from "../people/left-for-office.ts";
import { houseName, withOfficeName } from "../people/name-for-office.ts";

const pageSize = 200;

export const view: Handler<"people.view"> = (context, { id }) => {
  const { tx } = context;
  const person = accessibleFile(context, id);
  if (person === null) return err({ type: "NotFound" });
  const card = withOfficeName(context, person);
  const stays = staysOfPerson(tx, id);
  const stay = stays.find(({ until }) => until === null);
  const placement = stay && placementsOfStay(tx, stay.id).find(({ until }) => until === null);
  const place = placement && bedPlaces(tx).get(placement.bedId);
  context.noteReading(id, "overview");
  return ok({
    card,
    identity: identityPart(context, person),
    careRemark: careRemarkPart(context, person),
    current:
      stay && place
        ? { stay, where: { bedId: place.bedId, room: place.room, bed: place.bed } }
        : null,
    lastLeft: stay ? null : (stays[0]?.until ?? null),
    missing: [...missingOf(context, person)],
    hidden: hiddenPart(context, person),
    photo: photoPart(context, person),
    interpreter: interpreterOf(context, person),
    risk: risksOf(tx, [id]).get(id) ?? null,
    residence: residenceStatusOf(context, person),
    referred: referralOf(context, id),
    standing: standingOf(context, id, (user) => userById(tx, user)?.name ?? ""),
  });
};

export const saveCard: Handler<"people.saveCard"> = (context, input) => {
  const before = accessibleFile(context, input.id);
  if (before === null) return err({ type: "NotFound" });
  if (before.card.version !== input.version) return err({ type: "ChangedMeanwhile" });
  const showsName = !isHidden(before) && showsNameOf(context, before);
  const change: PersonCard = { ...before.card, ...input, name: showsName ? input.name : null };
  context.note({ action: "cardChanged", object: { kind: "people", id: input.id } });
  const called = withOfficeName(context, before).name;
  if (input.name === null || input.name === called)
    return ok(withAge(context, before, updateCard(context, before, change)));
  const renamed = { from: called, to: input.name };
  const identity = openIdentity(context, before);
  if (identity.ok) {
    const named = identityRenamed(identity.value, renamed);
    return ok(withAge(context, before, storeIdentity(context, before, named, change)));
  }
  // The office learns no name of a hidden file; a named user records it.
  if (!isHidden(before)) sendToOfficeInbox(context, input.id, { name: renamed });
  return ok(withAge(context, before, updateCard(context, before, change)));
};

export const saveIdentity: Handler<"people.saveIdentity"> = (context, input) => {
  const before = personById(context.tx, input.id);
  if (before === null) return err({ type: "NotFound" });
  if (!context.keys.holds.includes("office"))
    return err({ type: "NotMember", compartment: "office" });
  if (isHidden(before) && personKey(context, input.id) === null) return err({ type: "NotNamed" });
  if (before.card.version !== input.version) return err({ type: "ChangedMeanwhile" });
  const { birthDate, name } = input.identity;
  const change: Partial<PersonCard> = {
    ...(birthDate === null ? {} : { age: { basis: "born", month: monthOf(birthDate) } as const }),
    // The house knows a name only while it still shows one.
    ...(input.showsName && !isHidden(before) && showsNameOf(context, before)
      ? { name: houseName(name) }
      : {}),
  };
  context.note({ action: "identityChanged", object: { kind: "people", id: input.id } });
  const card = storeIdentity(context, before, input.identity, change);
  return ok(withAge(context, before, card));
};

export const saveCareRemark: Handler<"people.saveCareRemark"> = (context, input) => {
  const before = personById(context.tx, input.id);
  if (before === null) return err({ type: "NotFound" });
  if (!context.keys.holds.includes("care")) return err({ type: "NotMember", compartment: "care" });
  if (hiddenFrom(context)(input.id)) return err({ type: "NotNamed" });
  if (before.card.version !== input.version) return err({ type: "ChangedMeanwhile" });
  const card = { ...before.card, version: before.card.version + 1 };
  const spot = { table: "people.care", rowId: card.id, version: card.version };
  const bytes = context.keys.seal("care", spot, CareRemark, input.remark);
  const care = { version: card.version, bytes };
  updatePerson(context.tx, before, { ...before, card, care }, context.now);
  discardDraft(context.tx, context.me.id, remarkDraft(input.id));
  context.note({ action: "careRemarkChanged", object: { kind: "people", id: input.id } });
  return ok(withOfficeName(context, { ...before, card }));
};

export const history: Handler<"people.history"> = (context, { id, page }) => {
  const { tx } = context;
  if (accessibleFile(context, id) === null) return err({ type: "NotFound" });
  const names = new Map(allUsers(tx).map((user) => [user.id, user.name]));
  const isClosed = hiddenFrom(context)(id);
  const holds = (name: "office" | "care") => !isClosed && context.keys.holds.includes(name);
  const { rows, total } = entriesOfPerson(tx, id, {
    offset: page * pageSize,
    limit: pageSize,
    reads: { office: holds("office"), care: holds("care"), isHidden: isClosed },
  });
  context.noteReading(id, "history");
  const lines = rows.map(({ seq, at, userId, action, detail }) => ({
    seq,
    at,
    byId: userId,
    byName: userId === null ? null : (names.get(userId) ?? null),
    action,
    // The person who was asked is a colleague, stored as an id.
    detail: detail === null ? null : (names.get(detail as UserId) ?? detail),
  }));
  return ok({ lines, total });
};

/** What the card still lacks; nobody is asked for the name of a hidden file, nor the office for one that it knows. */
export const missingOf = (context: Context, person: PersonRow): readonly MissingPart[] =>
  isHidden(person)
    ? missingFrom(person.card).filter((part) => part !== "name")
    : missingFrom(withOfficeName(context, person));

/** The interpreter the person wants, for those who read their intake. */
function interpreterOf(context: Context, person: PersonRow): PersonView["interpreter"] {
  const languages = readsOffice(context, person) ? languagesOf(context, person.card.id) : null;
  if (languages === null) return null;
  const { interpreter: wanted, interpreterIn: language, never } = languages;
  return { wanted, language, never: never.map(({ who }) => who) };
}

/** Who is named for a hidden file, as far as this reader may know. */
function hiddenPart(context: Context, person: PersonRow): PersonView["hidden"] {
  if (!isHidden(person)) return null;
  const { id } = person.card;
  const holdsOffice = context.keys.holds.includes("office");
  const named = holdsOffice ? holderUsers(context, id) : [];
  return {
    isMine: personKey(context, id) !== null,
    holders: named
      .map((userId) => ({
        id: userId,
        name: userById(context.tx, userId)?.name ?? "",
        holds: holdsNow(context, id, userId),
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name)),
  };
}

function identityPart(context: Context, person: PersonRow) {
  return partOf(openIdentity(context, person), person.office !== null || isHidden(person));
}

function careRemarkPart(context: Context, person: PersonRow) {
  if (!context.keys.holds.includes("care") || hiddenFrom(context)(person.card.id))
    return closedPart(person.care !== null);
  if (person.care === null) return { state: "open" as const, content: null };
  const { version, bytes } = person.care;
  const spot = { table: "people.care", rowId: person.card.id, version };
  return partOf(context.keys.open("care", spot, CareRemark, bytes), true);
}

function updateCard(context: Context, before: PersonRow, change: PersonCard): PersonCard {
  const card = { ...change, version: before.card.version + 1 };
  updatePerson(context.tx, before, { ...before, card }, context.now);
  rememberSound(context, card.id, card.name);
  return card;
}

/** The house shows a name still, or may again: of a person who lives here, is expected or waits. */
const showsNameOf = ({ tx, tonight }: Context, { card }: PersonRow): boolean =>
  card.name !== null || isKnownSince(tx, card.id, tonight);
