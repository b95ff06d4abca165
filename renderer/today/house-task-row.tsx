import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { TodayItem } from "../../domain/today/today.ts";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useFormats } from "../lib/texts/use-formats.ts";
import { LinkButton } from "../ui/button.tsx";
import { Row } from "../ui/card.tsx";
import { StatusShape } from "../ui/status-shape.tsx";
import { isOfBed, type BedItem } from "../accommodation/child-without-bed-today-row.tsx";
import { isOfOut, type OutingItem } from "../outings/outing-today-row.tsx";
import { isOfPlan, type PlannedMoveItem } from "../accommodation/planned-move-today-row.tsx";
import { isCareItem, type CareItem } from "../plan/missing-plan-today-row.tsx";
import { isOfReferral, type ReferralItem } from "../referrals/referral-today-row.tsx";
import styles from "../ui/row-parts.module.css";
import { isIncidentItem, type IncidentItem } from "../incidents/incident-today-row.tsx";

export type HouseItem = Exclude<
  TodayItem,
  | ReferralItem
  | OutingItem
  | IncidentItem
  | PlannedMoveItem
  | BedItem
  | CareItem
  | { readonly person: unknown }
  | { readonly kind: "listOutside" }
>;

export function isOfHouse(need: TodayItem): need is HouseItem {
  return (
    !("person" in need) &&
    need.kind !== "listOutside" &&
    !isOfReferral(need) &&
    !isOfOut(need) &&
    !isIncidentItem(need) &&
    !isOfPlan(need) &&
    !isOfBed(need) &&
    !isCareItem(need)
  );
}

/** A task about the house, the vault or its keys. */
export function HouseTaskRow({ need }: { readonly need: HouseItem }) {
  const { t } = useTranslation("today");
  const { tone, title, why, go } = useSaid(need);
  return (
    <Row
      leading={
        <span className={styles["sign"]}>
          <StatusShape tone={tone} />
        </span>
      }
      title={<b>{title}</b>}
      detail={why}
      trailing={
        go === null ? undefined : (
          <LinkButton size="small" href={go.href}>
            {t(go.label)}
          </LinkButton>
        )
      }
    />
  );
}

interface Said {
  readonly tone: "bad" | "warn" | "info";
  readonly title: ReactNode;
  readonly why: string;
  readonly go: { readonly href: string; readonly label: Label } | null;
}

type Label =
  | "setUpKitDo"
  | "setUpCentreDo"
  | "setUpRulesDo"
  | "setUpRoomsDo"
  | "guardEmptyDo"
  | "backupDueDo"
  | "checkFoundDo"
  | "machineOpenDo"
  | "drillDueDo"
  | "codeDueDo"
  | `forgetting.${"agree" | "lift" | "erase" | "destroy" | "due"}Do`
  | "erasureWaitsDo"
  | "letInDo"
  | "awaitingDo"
  | "notCountedDo"
  | "countDiffersDo"
  | "handOverDo"
  | "dosesOpenDo"
  | "agreementUnsignedDo";

function useSaid(need: HouseItem): Said {
  const { t } = useTranslation("today");
  const { t: vocab } = useTranslation("vocab");
  const { t: check } = useTranslation("check");
  const { dates } = useFormats();
  const { nameOf } = useNames();
  switch (need.kind) {
    case "setUp":
      return setUpSaid(need.step);
    case "guardEmpty":
      return {
        tone: "warn",
        title: t("guardEmpty"),
        why: t("guardEmptyWhy"),
        go: { href: paths.settingsGuard, label: "guardEmptyDo" },
      };
    case "checkFound":
      return {
        tone: "bad",
        title: t("checkFound", { count: need.count }),
        why: t(need.isDamaged ? "checkFoundDamaged" : "checkFoundChanged"),
        go: { href: paths.settingsCheck, label: "checkFoundDo" },
      };
    case "machineOpen":
      return {
        tone: "bad",
        title: t("machineOpen", {
          facts: need.facts.map((fact) => check(`machine.fact.${fact}`)).join(", "),
        }),
        why: t("machineOpenWhy"),
        go: { href: paths.settingsCheck, label: "machineOpenDo" },
      };
    case "backupDue":
      return {
        tone: "warn",
        ...backupSaid(need),
        go: { href: paths.settingsBackup, label: "backupDueDo" },
      };
    case "drillDue":
    case "codeDue":
      return {
        tone: "info",
        title: t(need.kind),
        why:
          need.last === null
            ? t(`${need.kind}Never`)
            : t(`${need.kind}Since`, { day: dates.long(need.last) }),
        go: {
          href: need.kind === "codeDue" ? paths.settingsCheck : paths.settingsBackup,
          label: `${need.kind}Do`,
        },
      };
    case "forgetting":
      return {
        tone: need.what === "destroy" ? "warn" : "info",
        title: t(`forgetting.${need.what}`, { count: need.count }),
        why: t(`forgetting.${need.what}Why`),
        go: {
          href: need.file === null ? paths.settingsForgetting : paths.personHistory(need.file),
          label: `forgetting.${need.what}Do`,
        },
      };
    case "erasureWaits":
      return {
        tone: "warn",
        title: t("erasureWaits", { number: need.number, day: dates.long(need.on) }),
        why: t("erasureWaitsWhy"),
        go: { href: paths.personHistory(need.file), label: "erasureWaitsDo" },
      };
    case "diskFull":
      return { tone: "bad", title: t("diskFull"), why: t("diskFullWhy"), go: null };
    case "houseKeyWaits":
      return { tone: "warn", title: t("houseKeyWaits"), why: t("houseKeyWaitsWhy"), go: null };
    case "fileOlder":
      return { tone: "bad", title: t("fileOlder"), why: t("fileOlderWhy"), go: null };
    case "oldPages":
      return { tone: "bad", title: t("oldPages"), why: t("oldPagesWhy"), go: null };
    case "filesChanged":
      return { tone: "bad", title: t("filesChanged"), why: t("filesChangedWhy"), go: null };
    case "notIndependent": {
      const [first = "", second = ""] = need.names;
      return {
        tone: "warn",
        title: t(`notIndependent.${need.what}`, { first, second, day: dates.long(need.on) }),
        why: t("notIndependent.why", { day: dates.long(need.until) }),
        go: null,
      };
    }
    case "sheetsRenewed": {
      const { first, second } = need;
      const day = dates.long(need.on);
      return {
        tone: "warn",
        title:
          second === null
            ? t("sheetsRenewed.sheets", { first, day })
            : t("sheetsRenewed.colleague", { first, second, day }),
        why: t("sheetsRenewed.why"),
        go: null,
      };
    }
    case "letIn":
      return {
        tone: "warn",
        title: t("letIn", { name: need.name, part: vocab(`compartment.${need.compartment}`) }),
        why: t("letInWhy"),
        go: { href: paths.settingsUsers, label: "letInDo" },
      };
    case "awaiting":
      return {
        tone: "info",
        title: t("awaiting", { part: vocab(`compartment.${need.compartment}`) }),
        why: t("awaitingWhy"),
        go: { href: paths.settingsMe, label: "awaitingDo" },
      };
    case "handOver":
      return {
        tone: "warn",
        title: t("handOver", { shift: vocab(`shift.${need.shift.name}`) }),
        why: t("handOverWhy"),
        go: { href: paths.handOver, label: "handOverDo" },
      };
    case "dosesOpen":
      return {
        tone: "warn",
        title: t("dosesOpen", { count: need.count }),
        why: dosesWhy(need),
        go: { href: paths.medicines, label: "dosesOpenDo" },
      };
    case "notCounted":
      return {
        tone: "warn",
        title: t("notCounted", { count: need.nights.length }),
        why: t("notCountedWhy", { nights: need.nights.map(dates.dayOfWeek).join(", ") }),
        go: { href: paths.nights, label: "notCountedDo" },
      };
    case "countDiffers":
      return {
        tone: "warn",
        title: t("countDiffers", { night: dates.dayOfWeek(need.night) }),
        why: t("countDiffersWhy", { count: need.people }),
        go: { href: paths.night(need.night), label: "countDiffersDo" },
      };
    case "agreementUnsigned":
      return {
        tone: "info",
        title: t("agreementUnsigned", { count: need.people.length }),
        why: need.people.map(nameOf).join(", "),
        go: { href: paths.agreement, label: "agreementUnsignedDo" },
      };
    case "rotation":
      return {
        tone: "warn",
        title: t("rotation", { part: vocab(`compartment.${need.compartment}`) }),
        why: t("rotationWhy"),
        go: null,
      };
  }

  function dosesWhy({ count, missed }: { readonly count: number; readonly missed: number }) {
    if (missed === 0) return t("dosesOpenNow");
    return count === 1 ? t("dosesOpenLate") : t("dosesOpenWhy", { count: missed });
  }

  function backupSaid({
    last,
    keysChanged,
  }: Extract<HouseItem, { readonly kind: "backupDue" }>): Pick<Said, "title" | "why"> {
    if (last === null) return { title: t("backupDue"), why: t("backupDueNever") };
    const day = dates.long(last);
    return keysChanged === null
      ? { title: t("backupDue"), why: t("backupDueSince", { day }) }
      : { title: t(`backupKeys.${keysChanged}`), why: t(`backupKeys.${keysChanged}Why`, { day }) };
  }

  function setUpSaid(step: "kit" | "centre" | "rules" | "rooms"): Said {
    switch (step) {
      case "kit":
        return {
          tone: "bad",
          title: t("setUpKit"),
          why: t("setUpKitWhy"),
          go: { href: paths.settingsKit, label: "setUpKitDo" },
        };
      case "rules":
        return {
          tone: "info",
          title: t("setUpRules"),
          why: t("setUpRulesWhy"),
          go: { href: paths.firstRun, label: "setUpRulesDo" },
        };
      case "centre":
        return {
          tone: "info",
          title: t("setUpCentre"),
          why: t("setUpCentreWhy"),
          go: { href: paths.settingsCentre, label: "setUpCentreDo" },
        };
      case "rooms":
        return {
          tone: "info",
          title: t("setUpRooms"),
          why: t("setUpRoomsWhy"),
          go: { href: paths.settingsRooms, label: "setUpRoomsDo" },
        };
    }
  }
}
