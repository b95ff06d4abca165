import {
  eraseLogo,
  saveLogo,
  logoOfCentre,
  setLogoNeutral,
} from "../../../db/letters/centre-logo.ts";
import { err, ok } from "../../../domain/core/result.ts";
import type { Handler } from "../platform/handler-context.ts";

const logo: Handler<"letterhead.logo"> = ({ tx }) => ok({ logo: logoOfCentre(tx) });

const keep: Handler<"letterhead.keepLogo"> = (context, { picture }) => {
  saveLogo(context.tx, picture, context.now, context.me.id);
  context.note({ action: "logoKept" });
  return ok(null);
};

const sayNeutral: Handler<"letterhead.sayNeutral"> = (context, { isNeutral }) => {
  if (!setLogoNeutral(context.tx, isNeutral)) return err({ type: "ChangedMeanwhile" });
  context.note({ action: isNeutral ? "logoSaidNeutral" : "logoSaidTelling" });
  return ok(null);
};

const remove: Handler<"letterhead.removeLogo"> = (context) => {
  if (!eraseLogo(context.tx)) return err({ type: "ChangedMeanwhile" });
  context.note({ action: "logoRemoved" });
  return ok(null);
};

export const letterheadHandlers = {
  "letterhead.logo": logo,
  "letterhead.keepLogo": keep,
  "letterhead.sayNeutral": sayNeutral,
  "letterhead.removeLogo": remove,
} as const;
