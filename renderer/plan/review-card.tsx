import { useTranslation } from "react-i18next";
import { daysBetween } from "../../domain/core/calendar-date.ts";
import { agreedGoals, entriesOf, type EntryOf } from "../../domain/plan/plan-review.ts";
import { PrivateText } from "../shell/privacy-mode-provider.tsx";
import { useToday } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Card, Row, Rows } from "../ui/card.tsx";
import { DueDate } from "../ui/due-date.tsx";
import { DrawnSignature } from "../daily-life/agreement/signature-field.tsx";
import { AgreedGoals } from "./agreed-goals.tsx";
import { usePlan } from "./plan-context.ts";
import styles from "./assistance-plan.module.css";
import { PrintPlanButton } from "./print-plan-button.tsx";
import { useChangeEntryState } from "./use-change-entry-state.ts";

/** When the plan was agreed, when it is reviewed next, and every agreed version. */
export function ReviewCard() {
  const { t } = useTranslation("plan");
  const { dates } = useFormats();
  const today = useToday();
  const { entries, file, onTask } = usePlan();
  const reviews = entriesOf(entries, "review")
    .filter(({ state }) => state === "done")
    .toSorted((a, b) => (b.day ?? "").localeCompare(a.day ?? ""));
  const hasGoals = agreedGoals(entries).length > 0;
  const last = reviews[0]?.day ?? null;
  const due = file.reviewOn;
  const over = due === null ? 0 : daysBetween(due, today);
  return (
    <Card title={t("reviewTitle")} tone={over > 0 ? "ember" : "plain"}>
      <Rows>
        <Row
          title={
            last === null ? t("reviewNever") : t("reviewLast", { day: dates.dayAndMonth(last) })
          }
          detail={hasGoals ? t("reviewNext") : t("reviewNothing")}
          {...(due === null
            ? {}
            : {
                trailing: (
                  <DueDate
                    day={dates.short(due, today)}
                    meaning={over > 0 ? t("reviewOver", { count: over }) : dates.away(due, today)}
                    tone={over > 0 ? "warn" : "plain"}
                  />
                ),
              })}
        />
      </Rows>
      {hasGoals ? (
        <div className={styles["foot"]}>
          <Button onPress={() => onTask({ do: "review" })}>{t("reviewDo")}</Button>
          <PrintPlanButton last={reviews[0] ?? null} />
        </div>
      ) : null}
      <Versions reviews={reviews} />
    </Card>
  );
}

function Versions({ reviews }: { readonly reviews: readonly EntryOf<"review">[] }) {
  const { t } = useTranslation("plan");
  if (reviews.length === 0) return null;
  return (
    <details className={styles["given"]}>
      <summary>{t("versions", { count: reviews.length })}</summary>
      {reviews.map((one) => (
        <Version key={one.id} one={one} />
      ))}
    </details>
  );
}

function Version({ one }: { readonly one: EntryOf<"review"> }) {
  const { t } = useTranslation("plan");
  const { dates } = useFormats();
  const setState = useChangeEntryState();
  const { day, content, byName } = one;
  return (
    <details className={styles["version"]}>
      <summary>
        {t("agreedOn", {
          day: day === null ? "" : dates.long(day),
          agrees: t(`agrees.${content.agrees}`),
        })}
      </summary>
      {content.words === "" ? null : (
        <p className={styles["note"]} dir="auto">
          <PrivateText>{content.words}</PrivateText>
        </p>
      )}
      <AgreedGoals goals={content.goals} />
      {content.signature === null ? null : (
        <DrawnSignature strokes={content.signature} label={t("signature")} />
      )}
      <small>
        {t(`how.${content.how}`)} · {t("by", { name: byName })}
      </small>
      <div className={styles["foot"]}>
        <Button kind="quiet" size="small" onPress={() => setState(one, "dropped")}>
          {t("takeBack")}
        </Button>
      </div>
    </details>
  );
}
