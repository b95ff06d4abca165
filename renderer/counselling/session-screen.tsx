import { useNavigate } from "@tanstack/react-router";
import { type RefObject, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { sessionDraft } from "../../domain/counselling/session.ts";
import type { PersonView } from "../../domain/person-file/person-view.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { DraftProvider, type Writing } from "../shell/draft-provider.tsx";
import { Form } from "../shell/forms/form.tsx";
import { Page } from "../shell/page.tsx";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { useProcedure, useCommand } from "../lib/api.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { Button, LinkButton } from "../ui/button.tsx";
import { Kbd } from "../ui/kbd.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import { PersonSidebar } from "./person-sidebar.tsx";
import { DraftSavedNotice } from "./draft-saved-notice.tsx";
import { NoteReadersChoice } from "./note-readers-choice.tsx";
import { NoteField } from "./note-field.tsx";
import { NextSessionConflicts } from "./next-session-conflicts.tsx";
import { newSession, problemsOf, SessionDraft, sessionFrom } from "./session-draft.ts";
import { AgreedFields, HeaderFields } from "./session-fields.tsx";
import styles from "./editor.module.css";

/** Where a session is recorded, with the file readable beside it. One person's, and nobody else's. */
export function SessionScreen({ id }: { readonly id: string }) {
  const file = useProcedure("people.view", { id });
  return (
    <QueryBoundary answer={file}>
      {(value) => <Write key={value.card.id} file={value} />}
    </QueryBoundary>
  );
}

function Write({ file }: { readonly file: PersonView }) {
  const { t } = useTranslation("sessions");
  const { nameOf } = useNames();
  const today = useToday();
  const { card } = file;
  return (
    <Page
      title={t("with", { who: nameOf(card) })}
      back={{ href: paths.personSessions(card.id), label: t("besideAll") }}
    >
      <DraftProvider
        spot={sessionDraft(card.id, "new")}
        version={0}
        schema={SessionDraft}
        start={newSession(today, wantsInterpreter(file) ? "here" : "none")}
      >
        {(writing) => <Sheet file={file} writing={writing} />}
      </DraftProvider>
    </Page>
  );
}

const wantsInterpreter = ({ interpreter }: PersonView): boolean =>
  interpreter !== null && interpreter.wanted !== "none";

interface SheetProps {
  readonly file: PersonView;
  readonly writing: Writing<SessionDraft>;
}

function Sheet({ file, writing }: SheetProps) {
  const { t } = useTranslation("sessions");
  const today = useToday();
  const navigate = useNavigate();
  const [isTried, setTried] = useState(false);
  const record = useCommand("contacts.record");
  const { value, change, draft } = writing;
  const problems = isTried ? problemsOf(value, today) : [];
  const sign = () => {
    setTried(true);
    const input = sessionFrom(file.card.id, writing.whole(), today);
    if (input === null || record.isPending) return;
    draft.settle();
    record.mutate(input, {
      onSuccess: () => {
        showToast({ text: t(`signed.${value.level}`) });
        void navigate({ to: "/people/$id/sessions", params: { id: file.card.id } });
      },
      onError: draft.resume,
    });
  };
  const column = useComingIntoSight();
  return (
    <Form className={styles["form"]} onSubmit={sign}>
      {writing.notice}
      <HeaderFields value={value} problems={problems} onChange={change} />
      <div className={styles["desk"]}>
        <div ref={column} className={styles["column"]}>
          <Note writing={writing} problems={problems} />
          <NoteReadersChoice value={value.level} onChange={(level) => change({ level })} />
          <AgreedFields value={value} problems={problems} onChange={change} />
          <NextSessionConflicts personId={file.card.id} value={value} />
          <RefusalNotice error={record.error} />
          <footer className={styles["foot"]} data-foot>
            <DraftSavedNotice draft={draft} />
            <LinkButton href={paths.personSessions(file.card.id)}>{t("later")}</LinkButton>
            <Button kind="primary" type="submit" isPending={record.isPending}>
              {t("sign")} <Kbd keys="Ctrl ↵" />
            </Button>
          </footer>
        </div>
        <PersonSidebar file={file} />
      </div>
    </Form>
  );
}

/** The bar at the foot covers the page: a focused element is scrolled out from behind it. */
function useComingIntoSight(): RefObject<HTMLDivElement | null> {
  const column = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const comeIntoSight = ({ target }: Event): void => {
      const bar = column.current?.querySelector("footer") ?? null;
      if (!(target instanceof HTMLElement) || target instanceof HTMLTextAreaElement) return;
      if (bar === null || bar.contains(target)) return;
      const isBehind = target.getBoundingClientRect().bottom > bar.getBoundingClientRect().top;
      if (isBehind) target.scrollIntoView({ block: "center" });
    };
    const watched = column.current;
    watched?.addEventListener("focusin", comeIntoSight);
    return () => {
      watched?.removeEventListener("focusin", comeIntoSight);
    };
  }, []);
  return column;
}

interface NoteProps {
  readonly writing: Writing<SessionDraft>;
  readonly problems: ReturnType<typeof problemsOf>;
}

function Note({ writing: { value, change, typing }, problems }: NoteProps) {
  const { t } = useTranslation("sessions");
  return (
    <NoteField
      label={t("note")}
      value={value.text}
      problem={problems.includes("text") ? t("noteMissing") : null}
      onChange={(text) => change({ text })}
      onTyping={(read) => typing("text", read)}
    >
      {value.text === "" ? (
        <span className={styles["headings"]}>
          <Button
            kind="quiet"
            size="small"
            onPress={() => change({ text: t(`template.${value.kind}`) })}
          >
            {t("headings")}
          </Button>
        </span>
      ) : null}
    </NoteField>
  );
}
