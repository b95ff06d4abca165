import { useTranslation } from "react-i18next";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import type { SessionView } from "../../domain/counselling/session-view.ts";
import type { PersonView } from "../../domain/person-file/person-view.ts";
import { useProcedure } from "../lib/api.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Card } from "../ui/card.tsx";
import { StatusShape } from "../ui/status-shape.tsx";
import { Tag } from "../ui/tag.tsx";
import { RiskTag } from "../safety/risk-tag.tsx";
import styles from "./editor.module.css";
import { beginningOf, LongText } from "./note-text.tsx";

/** The person's file beside the note: who it is, what is dangerous, what was agreed last, and prompts. */
export function PersonSidebar({ file }: { readonly file: PersonView }) {
  const { t } = useTranslation("sessions");
  return (
    <aside className={styles["beside"]} aria-label={t("beside")}>
      <Card title={t("beside")}>
        <Person file={file} />
        <Safety file={file} />
        <Last file={file} />
      </Card>
      <Prompts />
    </aside>
  );
}

function Person({ file }: { readonly file: PersonView }) {
  const { t } = useTranslation("vocab");
  const words = useFormats();
  const today = useToday();
  const { textsOf } = useNames();
  const { card, risk } = file;
  return (
    <div className={styles["side"]}>
      <div className={styles["tags"]}>
        <Tag>{words.age(card.age, today)}</Tag>
        {card.languages.length === 0 ? null : (
          <Tag>{card.languages.map(words.language).join(" · ")}</Tag>
        )}
        {risk === null ? null : <RiskTag level={risk.level}>{t(`risk.${risk.level}`)}</RiskTag>}
        {textsOf(card.alerts).map((alert) => (
          <Tag key={alert} tone="hot">
            {alert}
          </Tag>
        ))}
      </div>
    </div>
  );
}

function Safety({ file }: { readonly file: PersonView }) {
  const { t } = useTranslation(["sessions", "safety"]);
  const { data } = useProcedure("safety.view", { id: file.card.id });
  const { textOf, textsOf } = useNames();
  if (data === undefined) return null;
  const { neverContact, whenGoingOut } = data.card;
  if (neverContact.length === 0 && whenGoingOut === "") return null;
  return (
    <div className={styles["side"]}>
      <h3>{t("sessions:besideSafety")}</h3>
      {neverContact.length === 0 ? null : (
        <>
          <p>{t("safety:neverContact")}</p>
          <ul className={styles["never"]} aria-label={t("safety:neverContact")}>
            {textsOf(neverContact).map((who) => (
              <li key={who}>
                <StatusShape tone="bad" />
                <bdi>{who}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      {whenGoingOut === "" ? null : <p>{textOf(whenGoingOut)}</p>}
    </div>
  );
}

function Last({ file }: { readonly file: PersonView }) {
  const { t } = useTranslation("sessions");
  const { data } = useProcedure("contacts.ofPerson", { id: file.card.id, page: 0 });
  if (data === undefined) return null;
  const last = data.contacts.filter(({ takenBack }) => takenBack === null).slice(0, 3);
  if (last.length === 0) return <p className={styles["side"]}>{t("besideNone")}</p>;
  return last.map((contact, place) => (
    <LastOne key={contact.id} contact={contact} isLast={place === 0} />
  ));
}

function LastOne({ contact, isLast }: { readonly contact: SessionView; readonly isLast: boolean }) {
  const { t } = useTranslation("sessions");
  const { dates } = useFormats();
  const today = useToday();
  const { textOf } = useNames();
  const { agreed, notes, day, byName } = contact;
  const [first] = notes;
  return (
    <div className={styles["side"]}>
      <h3>{t(isLast ? "besideLast" : "besideEarlier", { day: dates.short(day, today) })}</h3>
      {first?.text.state === "open" ? (
        <Glimpse text={first.text.content} />
      ) : (
        <p>
          {first?.text.state === "damaged" ? t("damaged") : t("closedSealed", { name: byName })}
        </p>
      )}
      {agreed.state === "open" && agreed.content.nextStep !== "" ? (
        <p dir="auto">{t("besideAgreed", { step: textOf(agreed.content.nextStep) })}</p>
      ) : null}
    </div>
  );
}

/** Letters of an earlier note that are shown at once: about four lines. */
const glance = 150;

function Glimpse({ text }: { readonly text: string }) {
  const run = inOneRun(text);
  return run.length > glance ? (
    <LongText className={styles["glimpse"]} text={text} beginning={beginningOf(run, glance)} />
  ) : (
    <LongText className={styles["glimpse"]} text={run} beginning={null} />
  );
}

/** Questions to consider before signing; shown on demand. */
function Prompts() {
  const { t } = useTranslation("sessions");
  return (
    <details
      className={styles["prompts"]}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) currentTarget.scrollIntoView({ block: "nearest" });
      }}
    >
      <summary>{t("prompts")}</summary>
      <ul>
        {(["words", "court", "fair"] as const).map((prompt) => (
          <li key={prompt}>{t(`prompt.${prompt}`)}</li>
        ))}
      </ul>
    </details>
  );
}

/** Removes paragraphs so that a few lines show more of a note; the end of a paragraph stays visible. */
const inOneRun = (text: string): string => text.trim().replaceAll(/\s*\n\s*/g, " · ");
