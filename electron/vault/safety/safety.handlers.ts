import { discardDraft } from "../../../db/drafts/drafts.ts";
import { personById } from "../../../db/people/people.ts";
import {
  contactBanById,
  contactBansOf,
  assessmentsOf,
  liftContactBan,
  type ContactBanRow,
  type RiskRow,
} from "../../../db/safety/safety.ts";
import { allUsers } from "../../../db/users/users.ts";
import { addDays } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { err, ok } from "../../../domain/core/result.ts";
import {
  contactBanDraft,
  ContactBanReason,
  otherOf,
  type RiskAssessmentId,
  RiskReasons,
  type SafetyFile,
} from "../../../domain/safety/safety.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { closedPart, partOf } from "../people/sealed-field-state.ts";
import { hiddenFrom, isReachable } from "../people/readable-person-files.ts";
import {
  addContactBan,
  addAssessment,
  banSpot,
  isBanSigned,
  isRiskSigned,
  putSafetyCard,
  riskSpot,
  safetyNow,
} from "./safety-records.ts";
import { coordinators, mustTalkFirst } from "./check-keep-apart.ts";
import { withOfficeName } from "../people/name-for-office.ts";

/** The longest time until an assessment is looked at again. */
const longestReview = 366;

export const view: Handler<"safety.view"> = (context, { id }) => {
  const { tx } = context;
  if (!isReachable(context, id)) return err({ type: "NotFound" });
  const names = new Map(allUsers(tx).map((user) => [user.id, user.name]));
  const pairs = contactBansOf(tx, id);
  const isClosed = hiddenFrom(context);
  const { card, version, isKept, signedBy } = safetyNow(context, id);
  context.noteReading(id, "safety");
  return ok({
    card,
    version,
    isKept,
    cardSignedBy: signedBy === null ? null : (names.get(signedBy) ?? ""),
    assessments: assessmentsOf(tx, id).map((assessed) => {
      const { sealedCare, personId: _person, signature: _signature, ...row } = assessed;
      return {
        ...row,
        byName: names.get(row.by) ?? "",
        isSigned: isRiskSigned(context, assessed),
        reasons: isClosed(id)
          ? closedPart(true)
          : partOf(openReasons(context, row.id, sealedCare), true),
      };
    }),
    mustNotMeet: pairs.length > 0,
    apart: context.keys.holds.includes("office")
      ? pairs.flatMap((pair) => contactBanViews(context, pair, id, isClosed))
      : [],
  });
};

export const saveCard: Handler<"safety.saveCard"> = (context, { id, version, card }) => {
  const { tx, me } = context;
  if (!isReachable(context, id)) return err({ type: "NotFound" });
  const before = safetyNow(context, id);
  if (before.version !== version) return err({ type: "ChangedMeanwhile" });
  if (before.isKept) return err({ type: "KeptByOffice" });
  putSafetyCard(context, id, version + 1, card);
  discardDraft(tx, me.id, { kind: "safetyCard", personId: id, object: null });
  context.note({ action: "safetyCardChanged", object: { kind: "people", id } });
  return ok(null);
};

export const assess: Handler<"safety.assess"> = (context, { id: personId, reasons, ...risk }) => {
  const { tx, today, me, keys } = context;
  if (personById(tx, personId) === null) return err({ type: "NotFound" });
  if (!keys.holds.includes("care")) return err({ type: "NotMember", compartment: "care" });
  if (risk.on > today) return err({ type: "ArrivalInFuture" });
  if (risk.reviewOn <= risk.on || risk.reviewOn > addDays(risk.on, longestReview))
    return err({ type: "ReviewOutside" });
  addAssessment(context, personId, risk, reasons);
  discardDraft(tx, me.id, { kind: "assessment", personId, object: null });
  context.note({ action: "riskAssessed", object: { kind: "people", id: personId } });
  return ok(null);
};

export const keepApart: Handler<"safety.keepApart"> = (context, { id, otherId, reason }) => {
  const { tx, keys } = context;
  if (!keys.holds.includes("office")) return err({ type: "NotMember", compartment: "office" });
  if (personById(tx, id) === null || personById(tx, otherId) === null || id === otherId)
    return err({ type: "NotFound" });
  if (contactBansOf(tx, id).some((pair) => otherOf(pair, id) === otherId))
    return err({ type: "AlreadyApart" });
  addContactBan(context, id, otherId, reason);
  discardDraft(tx, context.me.id, contactBanDraft(id));
  for (const person of [id, otherId])
    context.note({ action: "keptApart", object: { kind: "people", id: person } });
  return ok(null);
};

export const lift: Handler<"safety.liftApart"> = (context, { apartId }) => {
  const { tx, now, me } = context;
  const pair = contactBanById(tx, apartId);
  if (pair === null) return err({ type: "NotFound" });
  liftContactBan(tx, apartId, now, me.id);
  for (const id of [pair.a, pair.b])
    context.note({ action: "apartLifted", object: { kind: "people", id } });
  return ok(null);
};

export const warnings: Handler<"beds.warnings"> = (context, { people, from }) => {
  const talkToCoordinator = people.some((id) => mustTalkFirst(context, id, from, people));
  return ok({ talkToCoordinator, coordinators: talkToCoordinator ? coordinators(context) : [] });
};

const openReasons = ({ keys }: Context, id: RiskAssessmentId, sealed: RiskRow["sealedCare"]) =>
  keys.open("care", riskSpot(id), RiskReasons, sealed);

function contactBanViews(
  context: Context,
  pair: ContactBanRow,
  id: PersonId,
  isClosed: (id: PersonId) => boolean,
): SafetyFile["apart"] {
  const otherId = otherOf(pair, id);
  const other = otherId === null ? null : personById(context.tx, otherId);
  if (other === null) return [];
  const { number, name } = withOfficeName(context, other);
  // The reason reveals something of both.
  const reason =
    isClosed(pair.a) || isClosed(pair.b)
      ? closedPart(true)
      : partOf(
          context.keys.open("office", banSpot(pair.id), ContactBanReason, pair.sealedOffice),
          true,
        );
  return [
    {
      id: pair.id,
      other: { id: other.card.id, number, name },
      reason,
      isSigned: isBanSigned(context, pair),
    },
  ];
}
