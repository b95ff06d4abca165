import { useNavigate } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { LogEntry, LogEntryId, LogPage } from "../../../domain/shift/log-entry.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { DeletedRecordNotice } from "../../shell/deleted-record-notice.tsx";
import { Page } from "../../shell/page.tsx";
import { paths } from "../../shell/paths.ts";
import { useProcedure } from "../../lib/api.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { HouseTabs } from "../../accommodation/beds/house-tabs.tsx";
import { CorrectLogEntryPanel } from "./correct-log-entry-panel.tsx";
import { DayOfLog } from "./day-of-log.tsx";
import { DayNavigation } from "./day-navigation.tsx";
import { FoundInLog } from "./found-in-log.tsx";
import { LogSearchBar } from "./log-search-bar.tsx";
import { WriteLogEntryPanel } from "./write-log-entry-panel.tsx";

export interface LogScreenProps {
  readonly day?: string | undefined;
  readonly write?: boolean | undefined;
  /** The entry is about a stranger at the door. */
  readonly stranger?: boolean | undefined;
  /** The entry whose correction has a draft. */
  readonly correct?: LogEntryId | undefined;
}

/** The log book: a page per day, three shifts per page. */
export function LogScreen(props: LogScreenProps) {
  const day = CalendarDate.safeParse(props.day);
  const asked = { day: day.success ? day.data : null, around: props.correct };
  const page = useProcedure("log.page", asked, { followsClock: true, keepsPrevious: true });
  return (
    <QueryBoundary answer={page}>
      {(value) => <Log {...props} page={value} isFound={!page.isPlaceholderData} />}
    </QueryBoundary>
  );
}

interface LogProps extends LogScreenProps {
  readonly page: LogPage;
  /** The requested page is loaded, and not the previous one. */
  readonly isFound: boolean;
}

function Log({ page, isFound, write, stranger, correct }: LogProps) {
  const { t } = useTranslation(["log", "vocab"]);
  const { dates } = useFormats();
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const [personId, setPersonId] = useState<PersonId | null>(null);
  const text = useDeferredValue(typed.trim());
  const isSearch = text !== "" || personId !== null;
  const open = (search: LogScreenProps) => {
    const day = page.day === page.now.day ? undefined : page.day;
    void navigate({ to: "/house/log", search: { day, ...search } });
  };
  const close = () => open({});
  const onCorrect = ({ id }: LogEntry) => open({ correct: id });
  // An entry that is deleted or empty cannot be corrected.
  const wrong = page.entries.find(({ id, text }) => id === correct && text !== null);
  const day = dates.weekday(page.day);
  const isToday = page.day === page.now.day;
  return (
    <Page
      tabs={<HouseTabs />}
      title={t("log:title")}
      under={isToday ? t("log:under", { day, shift: t(`vocab:shift.${page.now.name}`) }) : day}
      actions={
        <>
          <LinkButton href={paths.handOver}>{t("log:handOver")}</LinkButton>
          <DayNavigation day={page.day} today={page.now.day} onTurn={(to) => open({ day: to })} />
          <Button kind="primary" onPress={() => open({ write: true })}>
            {t("log:write")}
          </Button>
        </>
      }
    >
      {isFound ? (
        <DeletedRecordNotice key={correct} isGone={correct !== undefined && wrong === undefined} />
      ) : null}
      <LogSearchBar typed={typed} personId={personId} onType={setTyped} onPerson={setPersonId} />
      {isSearch ? (
        <FoundInLog text={text} personId={personId} onCorrect={onCorrect} />
      ) : (
        <DayOfLog page={page} onCorrect={onCorrect} />
      )}
      {write === true ? (
        <WriteLogEntryPanel now={page.now} isStranger={stranger === true} onClose={close} />
      ) : null}
      {wrong === undefined ? null : (
        <CorrectLogEntryPanel key={`correct ${wrong.id}`} id={wrong.id} onClose={close} />
      )}
    </Page>
  );
}
