import { useSearch } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { Link } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { PersonView } from "../../../domain/person-file/person-view.ts";
import { paths } from "../../shell/paths.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { useHasRole } from "../../shell/user-session.ts";
import { useOpenForm } from "../../shell/use-open-form.ts";
import { useProcedure } from "../../lib/api.ts";
import { useToday } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { BackLink } from "../../ui/links.tsx";
import { Tag } from "../../ui/tag.tsx";
import { OutingTag, useIsAway } from "../../outings/outing-tag.tsx";
import { AlertsPanel } from "../../safety/alerts-panel.tsx";
import { RiskTag } from "../../safety/risk-tag.tsx";
import { useBedName } from "../../accommodation/stay/use-bed-name.ts";
import { residentFrom } from "../../accommodation/stay/resident.ts";
import { StayPanels, type OpenPanel } from "../../accommodation/stay/stay-panels.tsx";
import { FamilyLinks } from "./family-links.tsx";
import { HeaderPhoto } from "./header-photo.tsx";
import { InterpreterTag, NeverTags } from "./interpreter-tags.tsx";
import styles from "./person.module.css";

/** Name, age, languages, place, and what staff on duty must know. */
export function PersonHeader({ file }: { readonly file: PersonView }) {
  const { t } = useTranslation(["person", "vocab", "common", "hidden"]);
  const { nameOf } = useNames();
  const words = useFormats();
  const today = useToday();
  const heading = useRef<HTMLHeadingElement>(null);
  const { card } = file;

  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);

  const aboutAge = [words.age(card.age, today), words.sex(card, today)];
  return (
    <header>
      <BackLink href={paths.people}>{t("person:people")}</BackLink>
      <div className={styles["head"]}>
        <HeaderPhoto file={file} />
        <div className={styles["who"]}>
          <h1 ref={heading} tabIndex={-1}>
            {card.name === null && file.hidden === null ? t("common:nameUnknown") : nameOf(card)}{" "}
            <small className={styles["number"]}>
              {t("common:fileNumber", { number: card.number })}
            </small>
          </h1>
          <div className={styles["tags"]}>
            <Tag>{aboutAge.filter((part) => part !== "").join(" · ")}</Tag>
            {card.languages.length === 0 ? null : (
              <Tag>{card.languages.map(words.language).join(" · ")}</Tag>
            )}
            <InterpreterTag file={file} />
            <Where file={file} />
            <Worker file={file} />
            <FamilyLinks card={card} />
            {file.hidden === null ? null : <Tag tone="info">{t("hidden:tag")}</Tag>}
            <RiskBadge file={file} />
            <NeverTags file={file} />
            <Alerts card={card} />
          </div>
        </div>
        <Actions file={file} />
      </div>
    </header>
  );
}

/** The risk level with word and shape, and a link to the assessment. */
function RiskBadge({ file: { card, risk } }: { readonly file: PersonView }) {
  const { t } = useTranslation(["safety", "vocab"]);
  const { dates } = useFormats();
  const today = useToday();
  if (risk === null) return null;
  const level = t(`vocab:risk.${risk.level}`);
  return (
    <Link href={paths.personSafety(card.id)} className={styles["badge"] ?? ""}>
      <RiskTag level={risk.level}>
        {risk.reviewOn <= today
          ? t("safety:badgeDue", { level })
          : t("safety:badge", { level, day: dates.short(risk.on, today) })}
      </RiskTag>
    </Link>
  );
}

/** What staff on duty must know, edited in place. */
function Alerts({ card }: Pick<PersonView, "card">) {
  const { t } = useTranslation("safety");
  const { textsOf } = useNames();
  const [isEditing, setEditing] = useState(false);
  return (
    <>
      {textsOf(card.alerts).map((alert) => (
        <Tag key={alert} tone="hot">
          {alert}
        </Tag>
      ))}
      <Button kind="quiet" size="small" onPress={() => setEditing(true)}>
        {t("alertsEdit")}
      </Button>
      {isEditing ? <AlertsPanel card={card} onClose={() => setEditing(false)} /> : null}
    </>
  );
}

/** The assigned care worker, while the assistance is active. */
function Worker({ file: { standing } }: { readonly file: PersonView }) {
  const { t } = useTranslation("person");
  if (standing === null || standing.state === "closed" || standing.worker === null) return null;
  return <Tag>{t("workerTag", { name: standing.worker.name })}</Tag>;
}

/** The bed, or where the person is instead; green means in the house. */
function Where({ file }: { readonly file: PersonView }) {
  const { t } = useTranslation(["person", "vocab"]);
  const { dates } = useFormats();
  const today = useToday();
  const bedName = useBedName();
  const isAway = useIsAway()(file.card.id);
  if (file.current !== null) {
    const { room, bed } = file.current.where;
    return (
      <>
        <Tag tone={isAway ? "plain" : "ok"}>{bedName(room, bed)}</Tag>
        <OutingTag personId={file.card.id} />
      </>
    );
  }
  const isWaiting = file.standing?.state !== "closed" && file.standing?.mode === "waiting";
  const left =
    file.lastLeft === null
      ? t("person:notHere")
      : t("person:leftTag", { day: dates.short(file.lastLeft, today) });
  return <Tag tone="info">{isWaiting ? t("vocab:mode.waiting") : left}</Tag>;
}

function Actions({ file }: { readonly file: PersonView }) {
  const { t } = useTranslation("person");
  const bedName = useBedName();
  const asked = useSearch({
    strict: false,
    select: ({ do: what }) => (what === "identity" || what === "remark" ? null : (what ?? null)),
  });
  const [open, setOpen] = useOpenForm<OpenPanel["kind"]>(asked);
  const now = useProcedure("today.view", {});
  const { card, current, lastLeft } = file;
  if (current === null) {
    return (
      <div className={styles["actions"]}>
        <RecordSession id={card.id} isMain={false} />
        <LinkButton kind="primary" href={paths.admitAgain(card.id)}>
          {lastLeft === null ? t("admit") : t("admitAgain")}
        </LinkButton>
      </div>
    );
  }
  const { room, bed } = current.where;
  const resident = residentFrom(file, current, bedName(room, bed));
  return (
    <div className={styles["actions"]}>
      <Button onPress={() => setOpen("move")}>{t("move")}</Button>
      <Button onPress={() => setOpen("depart")}>{t("depart")}</Button>
      <RecordSession id={card.id} isMain />
      {now.data === undefined ? null : (
        <StayPanels
          open={open === null ? null : { kind: open, resident }}
          tonight={now.data.night}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

/** The main action of a care worker, one press away on every page of the file. */
function RecordSession({ id, isMain }: { readonly id: string; readonly isMain: boolean }) {
  const { t } = useTranslation("sessions");
  const isCare = useHasRole("care");
  if (!isCare) return null;
  return (
    <LinkButton {...(isMain ? { kind: "primary" as const } : {})} href={paths.recordSession(id)}>
      {t("record")}
    </LinkButton>
  );
}
