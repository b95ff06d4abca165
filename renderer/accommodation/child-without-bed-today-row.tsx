import { useTranslation } from "react-i18next";
import { Link } from "react-aria-components";
import type { TodayItem } from "../../domain/today/today.ts";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useCommand } from "../lib/api.ts";
import { Button, LinkButton } from "../ui/button.tsx";
import { Row } from "../ui/card.tsx";
import { StatusShape } from "../ui/status-shape.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import styles from "../ui/row-parts.module.css";

export type BedItem = Extract<TodayItem, { readonly kind: "withoutBed" }>;

export const isOfBed = (need: TodayItem): need is BedItem => need.kind === "withoutBed";

/** A child who sleeps without a bed of its own: give a bed, or accept it. */
export function ChildWithoutBedTodayRow({ need }: { readonly need: BedItem }) {
  const { t } = useTranslation(["today", "vocab"]);
  const { nameOf } = useNames();
  const accept = useCommand("stays.acceptWithoutBed");
  const name = nameOf(need.child);
  return (
    <Row
      leading={
        <span className={styles["sign"]}>
          <StatusShape tone="warn" />
        </span>
      }
      title={
        <>
          <Link className={styles["name"] ?? ""} href={paths.person(need.child.id)}>
            {name}
          </Link>
          <span className={styles["what"]}> · {t("withoutBed")}</span>
        </>
      }
      detail={t("withoutBedWhy", {
        room: need.room,
        how: t(`vocab:withoutBed.${need.withoutBed}`),
      })}
      trailing={
        <>
          <LinkButton size="small" href={paths.personStayDo(need.child.id, "move")}>
            {t("giveBed")}
          </LinkButton>
          <Button
            size="small"
            isPending={accept.isPending}
            onPress={() => {
              accept.mutate(
                { stayId: need.stayId },
                {
                  onSuccess: () => showToast({ text: t("withoutBedAccepted", { name }) }),
                },
              );
            }}
          >
            {t("acceptWithoutBed")}
          </Button>
        </>
      }
    />
  );
}
