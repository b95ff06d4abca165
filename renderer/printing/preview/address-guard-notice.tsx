import { useTranslation } from "react-i18next";
import { MapSign } from "../../../domain/address-guard/map-links-and-coordinates.ts";
import type { PrintoutVerdict } from "../../../domain/address-guard/printout-verdict.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { FoundWordsList } from "./found-words-list.tsx";
import type { GuardAtTheDoor } from "./use-address-guard.ts";

export interface AddressNoticeProps {
  readonly guard: GuardAtTheDoor;
  /** Opens the panel for a two-person override. */
  readonly onOverride: () => void;
}

/** What was found, where, and what to do about it; or that the check was not possible. Empty while there is nothing to show. */
export function AddressGuardNotice(props: AddressNoticeProps) {
  return (
    <>
      <Judged {...props} />
      <Unguarded guard={props.guard} />
    </>
  );
}

/** For what goes outside, while no words have been entered that would reveal the house. */
function Unguarded({ guard: { verdict, mayEnterWords } }: Pick<AddressNoticeProps, "guard">) {
  const { t } = useTranslation("paper");
  if (verdict === null || verdict === "asked" || !verdict.isUnguarded || verdict.isInside)
    return null;
  return (
    <Notice tone="info" title={t("guard.empty")} isSpoken>
      {t("guard.emptyText")} {t(mayEnterWords ? "guard.emptyEnter" : "guard.emptyAsk")}
    </Notice>
  );
}

function Judged({ guard, onOverride }: AddressNoticeProps) {
  const { t } = useTranslation("paper");
  const { verdict } = guard;
  if (verdict === null)
    return (
      <Notice tone="bad" title={t("guard.unasked")} isSpoken>
        {t("guard.unaskedText")}
      </Notice>
    );
  if (verdict === "asked" || verdict.level === "clear" || verdict.level === "ask") return null;
  return verdict.level === "stop" ? (
    <Stopped guard={guard} verdict={verdict} onOverride={onOverride} />
  ) : (
    <ToLookAt guard={guard} verdict={verdict} />
  );
}

interface StoppedProps extends AddressNoticeProps {
  readonly verdict: PrintoutVerdict;
}

function Stopped({ guard, verdict, onOverride }: StoppedProps) {
  const { t } = useTranslation("paper");
  if (guard.isReleased)
    return (
      <Notice tone="ok" title={t("override.agreed")} isSpoken>
        {t("override.agreedText")}
      </Notice>
    );
  const about = aboutOf(verdict) === "neutral" ? "neutral" : "guard";
  return (
    <Notice
      tone="bad"
      title={t(`${about}.stop`)}
      isSpoken
      action={
        verdict.mayOverride ? <Button onPress={onOverride}>{t("override.open")}</Button> : undefined
      }
    >
      <FoundWordsList found={verdict.found} />
      {t(`${about}.stopText`)}
    </Notice>
  );
}

function ToLookAt({ guard, verdict }: Omit<StoppedProps, "onOverride">) {
  const { t } = useTranslation("paper");
  const { isLookedAt, lookedAt, pictures } = guard;
  const about = aboutOf(verdict);
  return (
    <Notice
      tone={isLookedAt ? "ok" : "warn"}
      title={t(isLookedAt ? "guard.lookedAt" : `${about}.look`)}
      isSpoken
      action={isLookedAt ? undefined : <Button onPress={lookedAt}>{t("guard.letGo")}</Button>}
    >
      <FoundWordsList found={verdict.found} />
      {isLookedAt || verdict.found.length === 0 ? null : t(`${about}.lookText`)}
      {isLookedAt || pictures === 0 ? null : <p>{t("guard.pictures", { count: pictures })}</p>}
    </Notice>
  );
}

/** The common subject of the findings; the address where there are several. */
function aboutOf({ found }: PrintoutVerdict): "guard" | "neutral" | "names" | "map" {
  const is = (kinds: readonly string[]) =>
    found.length > 0 && found.every(({ why }) => kinds.includes(why));
  if (is(["telling"])) return "neutral";
  if (is(MapSign.options)) return "map";
  return is(["resident", "colleague"]) ? "names" : "guard";
}
