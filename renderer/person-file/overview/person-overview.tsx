import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { useProcedure } from "../../lib/api.ts";
import { useToday } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { Card, Facts, Row, Rows } from "../../ui/card.tsx";
import { DueDate } from "../../ui/due-date.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { CurrentAssistance } from "../../intake/assistance/current-assistance.tsx";
import { HiddenPart } from "../hidden/hidden-part.tsx";
import { useBedName } from "../../accommodation/stay/use-bed-name.ts";
import { PlannedEndPanel } from "../../accommodation/stay/planned-end-panel.tsx";
import { residentFrom } from "../../accommodation/stay/resident.ts";
import { useOverdueText } from "../../accommodation/stay/use-overdue-text.ts";
import { EmergencyCard } from "../../health/emergency-card.tsx";
import { ArrivalNeedsCard } from "./arrival-needs-card.tsx";
import { CareSummary } from "./care-summary.tsx";
import { PersonCardPanel } from "./person-card-panel.tsx";
import { useFile } from "../../people/person-context.ts";
import { FamilyPart } from "./family-part.tsx";
import { IdentityPart } from "./identity-part.tsx";
import styles from "./person.module.css";
import columns from "../../shell/columns.module.css";

/** The first page: what all staff know, where the person sleeps, and the parts for users with the key. */
export function PersonOverview() {
  const { t } = useTranslation(["person", "vocab"]);
  const file = useFile();
  const [isEditing, setEditing] = useState(false);
  const parts = file.missing.map((part) => t(`vocab:missing.${part}`)).join(", ");
  const edit = () => setEditing(true);
  return (
    <>
      {file.missing.length === 0 ? null : (
        <Notice
          tone="info"
          title={t("person:missingTitle")}
          action={
            <Button size="small" onPress={edit}>
              {t("person:complete")}
            </Button>
          }
        >
          {t("person:missingText", { parts })}
        </Notice>
      )}
      <div className={columns["two"]}>
        <div className={columns["column"]}>
          <EmergencyCard />
          <Known onEdit={edit} />
          <ArrivalNeedsCard />
          <CareSummary file={file} />
        </div>
        <div className={columns["column"]}>
          <CurrentAssistance />
          <StayNow />
          {file.hidden === null ? null : <HiddenPart file={file} hidden={file.hidden} />}
          <FamilyPart />
          {file.hidden !== null && !file.hidden.isMine ? null : <IdentityPart file={file} />}
        </div>
      </div>
      {isEditing ? <PersonCardPanel card={file.card} onClose={() => setEditing(false)} /> : null}
    </>
  );
}

/** What all staff may know of the person. */
export function Known({ onEdit }: { readonly onEdit: () => void }) {
  const { t } = useTranslation(["person", "vocab"]);
  const { textOf } = useNames();
  const { card } = useFile();
  const words = useFormats();
  const today = useToday();
  const none = t("person:none");
  const nationality = words.nationalityOf(card) ?? none;
  return (
    <Card
      title={t("person:cardTitle")}
      aside={t("person:cardAside")}
      more={
        <Button kind="quiet" size="small" onPress={onEdit}>
          {t("person:editCard")}
        </Button>
      }
    >
      <Facts
        facts={[
          { name: t("person:age"), value: age() },
          { name: t("person:sex"), value: t(`vocab:sex.${card.sex}`) },
          { name: t("person:nationality"), value: nationality },
          {
            name: t("person:languages"),
            value: card.languages.map(words.language).join(", ") || none,
          },
          { name: t("person:alerts"), value: textOf(card.alerts.join(" · ")) || none },
          { name: t("person:helpNeeded"), value: textOf(card.helpNeeded) || none },
        ]}
      />
    </Card>
  );

  function age(): string {
    const years = words.age(card.age, today);
    switch (card.age.basis) {
      case "born":
        return `${years} · ${t("person:born", { month: words.dates.month(card.age.month) })}`;
      case "estimated":
        return `${years} · ${t("person:estimated", { day: words.dates.short(card.age.on, today) })}`;
      case "unknown":
        return years;
    }
  }
}

function StayNow() {
  const { t } = useTranslation(["person", "common"]);
  const file = useFile();
  const { current, lastLeft } = file;
  const { dates } = useFormats();
  const today = useToday();
  const bedName = useBedName();
  const overdueSince = useOverdueText();
  const [isPlanning, setPlanning] = useState(false);
  const now = useProcedure("today.view", {});
  if (current === null) {
    return (
      <Card title={t("person:stayTitle")}>
        <p className={styles["quiet"]}>
          {lastLeft === null
            ? t("person:noStay")
            : t("person:noStayLeft", { day: dates.long(lastLeft) })}
        </p>
      </Card>
    );
  }
  const { stay, where } = current;
  const place = bedName(where.room, where.bed);
  const overdue = overdueSince(stay.plannedUntil);
  return (
    <Card
      title={t("person:stayTitle")}
      more={
        <Button kind="quiet" size="small" onPress={() => setPlanning(true)}>
          {t("person:plan")}
        </Button>
      }
    >
      <Rows>
        <Row
          title={<span className={styles["place"]}>{place}</span>}
          detail={t("person:since", { day: dates.long(stay.from) })}
          trailing={
            <DueDate
              day={dates.short(stay.plannedUntil, today)}
              meaning={
                overdue ?? `${t("person:plannedEnd")}, ${dates.away(stay.plannedUntil, today)}`
              }
              tone={overdue === null ? "plain" : "warn"}
            />
          }
        />
      </Rows>
      {isPlanning && now.data !== undefined ? (
        <PlannedEndPanel
          resident={residentFrom(file, current, place)}
          tonight={now.data.night}
          onClose={() => setPlanning(false)}
        />
      ) : null}
    </Card>
  );
}

/** What everybody sees of her, and the whole identity with its aliases. */
export function IdentityCards() {
  const file = useFile();
  const [isEditing, setEditing] = useState(false);
  return (
    <>
      <Known onEdit={() => setEditing(true)} />
      <IdentityPart file={file} />
      {isEditing ? <PersonCardPanel card={file.card} onClose={() => setEditing(false)} /> : null}
    </>
  );
}
