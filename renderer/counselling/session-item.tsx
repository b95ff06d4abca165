import { Lock } from "lucide-react";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import type { Agreed } from "../../domain/counselling/session.ts";
import type { SessionView, NoteView } from "../../domain/counselling/session-view.ts";
import { useThemeNames } from "../lib/texts/term-names-of-centre.ts";
import { useZone } from "../lib/dates/use-today.ts";
import { announcePrintout } from "../lib/main-process-ports.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { ActionMenu } from "../ui/overlays/menu.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { Tag } from "../ui/tag.tsx";
import { AddAddendumPanel } from "./add-addendum-panel.tsx";
import { OpenSealedNotePanel, type Broken } from "./open-sealed-note-panel.tsx";
import { NoteText } from "./note-text.tsx";
import styles from "./sessions.module.css";
import { WithdrawSessionPanel } from "./withdraw-session-panel.tsx";
import { CorrectSessionPanel } from "./correct-session-panel.tsx";
import { SessionCorrections } from "./session-corrections.tsx";
import { NextSessionFact } from "./next-session-fact.tsx";
import { SessionAgreedStep } from "./session-agreed-step.tsx";
import { sessionParticipants } from "./session-participants.ts";
import { useSessionPrintout } from "./use-session-printout.ts";

export interface SessionItemProps {
  readonly contact: SessionView;
  readonly mayWrite: boolean;
  /** It was searched for, and is scrolled into view. */
  readonly isSought: boolean;
  /** The panel whose draft is to be continued. */
  readonly opens: "add" | "back" | "fix" | "next" | null;
}

type Open = "add" | "back" | "fix" | "break";

/** One session: its facts, the note, and what was added. */
export function SessionItem({ contact, mayWrite, isSought, opens }: SessionItemProps) {
  const { t } = useTranslation("sessions");
  const { dates } = useFormats();
  const [open, setOpen] = useState<Open | null>(opens === "next" ? null : opens);
  // A note opened in an emergency is shown on this page and nowhere else.
  const [broken, setBroken] = useState<Broken | null>(null);
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isSought) place.current?.focus();
  }, [isSought]);
  const notes = broken?.notes ?? contact.notes;
  const agreed =
    broken?.agreed ?? (contact.agreed.state === "open" ? contact.agreed.content : null);
  const isOpen = notes[0]?.text.state === "open";
  const close = () => setOpen(null);
  return (
    <article
      ref={place}
      tabIndex={-1}
      className={styles["session"]}
      data-back={contact.takenBack !== null}
    >
      <header className={styles["head"]}>
        <h3>{dates.long(contact.day)}</h3>
        <About contact={contact} />
        {mayWrite && isOpen && broken === null ? (
          <Actions contact={contact} onOpen={setOpen} />
        ) : null}
        {mayWrite && contact.isLeftBehind && contact.takenBack === null ? (
          <Button kind="quiet" size="small" onPress={() => setOpen("fix")}>
            {t("correct")}
          </Button>
        ) : null}
      </header>
      <TakenBack contact={contact} />
      <SessionCorrections contact={contact} />
      {broken === null ? null : (
        <div className={styles["wide"]}>
          <Notice tone="warn">{t("breakOpen")}</Notice>
        </div>
      )}
      <Notes
        contact={contact}
        notes={notes}
        between={
          <AgreedPart
            contact={contact}
            agreed={agreed}
            movesNext={opens === "next"}
            mayWrite={mayWrite && broken === null}
          />
        }
      />
      {contact.mayBreak && broken === null ? (
        <Button size="small" onPress={() => setOpen("break")}>
          {t("break")}
        </Button>
      ) : null}
      {open === "add" ? <AddAddendumPanel contact={contact} onClose={close} /> : null}
      {open === "fix" ? <CorrectSessionPanel contact={contact} onClose={close} /> : null}
      {open === "back" ? <WithdrawSessionPanel contact={contact} onClose={close} /> : null}
      {open === "break" ? (
        <OpenSealedNotePanel contact={contact} onClose={close} onBroken={setBroken} />
      ) : null}
    </article>
  );
}

/** Kind, length, place, interpreter, author, and who reads it. */
function About({ contact }: { readonly contact: SessionView }) {
  const { t } = useTranslation(["sessions", "vocab"]);
  const { kind, minutes, place, interpreted, level, byName, isInterview, takenBack } = contact;
  const facts = [
    t(`vocab:contactKind.${kind}`),
    t("sessions:minutesShort", { count: minutes }),
    t(`vocab:contactPlace.${place}`),
    interpreted === "none" ? null : t(`vocab:interpreted.${interpreted}`),
    // A withdrawn session does not count.
    isInterview && takenBack === null ? t("sessions:interview") : null,
    byName,
  ];
  return (
    <div className={styles["about"]}>
      <small>{facts.filter((fact) => fact !== null).join(" · ")}</small>
      {level === "house" ? <Tag tone="info">{t("sessions:levels.house")}</Tag> : null}
      {level === "sealed" ? (
        <Tag>
          <Lock size={12} aria-hidden="true" /> {t("sessions:levels.sealed")}
        </Tag>
      ) : null}
    </div>
  );
}

interface ActionsProps {
  readonly contact: SessionView;
  readonly onOpen: (open: Open) => void;
}

function Actions({ contact, onOpen }: ActionsProps) {
  const { t } = useTranslation("sessions");
  const { dates } = useFormats();
  const day = dates.long(contact.day);
  const print = useSessionPrintout(contact);
  const back = {
    id: "back",
    label: t("takeBack"),
    onPress: () => onOpen("back"),
  };
  const fix = {
    id: "fix",
    label: t("correct"),
    onPress: () => onOpen("fix"),
  };
  const mayTakeBack = contact.isMine && contact.takenBack === null;
  return (
    <span className={styles["actions"]}>
      <Button kind="quiet" size="small" label={t("addOf", { day })} onPress={() => onOpen("add")}>
        {t("add")}
      </Button>
      <ActionMenu
        label={t("actions", { day })}
        onOpen={announcePrintout}
        actions={[
          { id: "print", label: t("print"), onPress: print },
          ...(contact.takenBack === null ? [fix] : []),
          ...(mayTakeBack ? [back] : []),
        ]}
      />
    </span>
  );
}

function TakenBack({ contact }: { readonly contact: SessionView }) {
  const { t } = useTranslation("sessions");
  const { dates } = useFormats();
  const zone = useZone();
  if (contact.takenBack === null) return null;
  const { byName: name, at } = contact.takenBack;
  return (
    <div className={styles["wide"]}>
      <Notice tone="warn">{t("takenBack", { name, when: dates.moment(at, zone) })}</Notice>
    </div>
  );
}

interface NotesProps {
  readonly contact: SessionView;
  readonly notes: readonly NoteView[];
  /** Shown between the first note and its additions. */
  readonly between: ReactNode;
}

function Notes({ contact, notes, between }: NotesProps) {
  const [first, ...added] = notes;
  if (first === undefined) return null;
  return (
    <>
      <NoteText contact={contact} note={first} isFirst />
      {between}
      {first.text.state === "open"
        ? added.map((note) => <NoteText key={note.id} contact={contact} note={note} />)
        : null}
    </>
  );
}

interface AgreedPartProps {
  readonly contact: SessionView;
  readonly agreed: Agreed | null;
  readonly movesNext: boolean;
  readonly mayWrite: boolean;
}

function AgreedPart({ contact, agreed, movesNext, mayWrite }: AgreedPartProps) {
  const { t } = useTranslation(["sessions", "vocab"]);
  const themesSaid = useThemeNames();
  const { textOf } = useNames();
  const { next } = contact;
  if (agreed === null && next === null) return null;
  const { nextStep } = agreed ?? { nextStep: "" };
  const themes = agreed === null ? [] : themesSaid(agreed);
  const others =
    agreed === null
      ? ""
      : sessionParticipants({ ...contact, agreed: { state: "open", content: agreed } });
  const signed = agreed?.next ?? null;
  const facts = [
    {
      name: t("sessions:nextStep"),
      value:
        nextStep === "" ? null : (
          <SessionAgreedStep contact={contact} step={nextStep} mayWrite={mayWrite} />
        ),
    },
    {
      name: t("sessions:nextDay"),
      value:
        next === null && signed === null ? null : (
          <NextSessionFact next={next} signed={signed} isMoving={movesNext} />
        ),
    },
    { name: t("sessions:others"), value: others === "" ? null : textOf(others) },
    {
      name: t("sessions:themes"),
      value: themes.length === 0 ? null : textOf(themes.join(" · ")),
    },
  ].filter(({ value }) => value !== null);
  if (facts.length === 0) return null;
  return (
    <dl className={styles["facts"]}>
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
