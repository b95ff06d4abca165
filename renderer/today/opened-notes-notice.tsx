import { useTranslation } from "react-i18next";
import type { Opening } from "../../domain/counselling/session-view.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useHasRole } from "../shell/user-session.ts";
import { useProcedure, useCommand } from "../lib/api.ts";
import { useToday, useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Card, Row, Rows } from "../ui/card.tsx";
import { StatusShape } from "../ui/status-shape.tsx";
import styles from "../ui/row-parts.module.css";

/** A colleague opened one of the user's sealed notes by emergency access: shown until the user has confirmed it. */
export function OpenedNotesNotice() {
  const isCare = useHasRole("care");
  const { data: openings = [] } = useProcedure("contacts.openings", {}, { isOn: isCare });
  if (openings.length === 0) return null;
  return (
    <Card>
      <Rows>
        {openings.map((opening) => (
          <Line key={opening.id} opening={opening} />
        ))}
      </Rows>
    </Card>
  );
}

function Line({ opening }: { readonly opening: Opening }) {
  const { t } = useTranslation("sessions");
  const { nameOf, textOf } = useNames();
  const { dates } = useFormats();
  const today = useToday();
  const zone = useZone();
  const saw = useCommand("contacts.sawOpening");
  return (
    <Row
      leading={
        <span className={styles["sign"]}>
          <StatusShape tone="warn" />
        </span>
      }
      title={<b>{t("opened", { name: opening.byName, who: nameOf(opening.person) })}</b>}
      detail={t("openedWhy", {
        when: dates.moment(opening.at, zone),
        day: dates.short(opening.contact.day, today),
        reason: textOf(opening.reason ?? "–"),
      })}
      trailing={
        <Button
          size="small"
          isPending={saw.isPending}
          onPress={() => saw.mutate({ id: opening.id })}
        >
          {t("openedSeen")}
        </Button>
      }
    />
  );
}
