import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { addDays, CalendarDate } from "../../../../domain/calendar.ts";
import { canBeMeantUntil, daysMeant } from "../../../../domain/office-copy.ts";
import { Form } from "../../../frame/form.tsx";
import { Refused } from "../../../frame/refused.tsx";
import { useSession } from "../../../frame/session.ts";
import { ignoreRefusal, useCommand } from "../../../lib/api.ts";
import { useVaultEvents } from "../../../lib/events.ts";
import { languageFrom } from "../../../lib/i18n.ts";
import { sentenceFor } from "../../../lib/messages.ts";
import { useToday } from "../../../lib/today.ts";
import { chooseFolder } from "../../../lib/window.ts";
import { Button } from "../../../ui/button.tsx";
import { DatePicker } from "../../../ui/date-field.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { PassphraseChoice } from "../passphrase/passphrase-choice.tsx";
import { isAboutPassphrase, usePassphraseDraft } from "../passphrase/passphrase-draft.ts";
import sheet from "./backup.module.css";

export interface MakeCopyDialogProps {
  readonly onClose: () => void;
  readonly onBegun: (job: string) => void;
}

/** Which stick, until when it is meant to be used, and words that nobody signs in with. */
export function MakeCopyDialog({ onClose, onBegun }: MakeCopyDialogProps) {
  const { t } = useTranslation("backup");
  const { t: common } = useTranslation("common");
  const formId = useId();
  const copy = useNewCopy(onBegun);
  return (
    <Dialog
      title={t("copy.dialog")}
      isOpen
      size="wide"
      keepsTyped
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            {common("cancel")}
          </Button>
          <Button kind="primary" type="submit" form={formId} isPending={copy.make.isPending}>
            {t("copy.make")}
          </Button>
        </>
      }
    >
      <Form id={formId} className={sheet["drill"]} onSubmit={copy.submit}>
        <p>{t("copy.dialogText")}</p>
        <section className={sheet["part"]}>
          <h3>{t("copy.place")}</h3>
          {copy.folder === null ? null : <p className={sheet["note"]}>{copy.folder}</p>}
          <div className={sheet["buttons"]}>
            <Button kind="outlined" onPress={chooseFolder}>
              {t("copy.choose")}
            </Button>
          </div>
          {copy.placeProblem === null ? null : (
            <Notice tone="bad" isSpoken>
              {copy.placeProblem}
            </Notice>
          )}
        </section>
        <DatePicker
          label={t("copy.until")}
          hint={t("copy.untilNote")}
          value={copy.until}
          problem={copy.untilProblem}
          onChange={copy.setUntil}
        />
        <section className={sheet["part"]}>
          <h3>{t("copy.passphrase")}</h3>
          <PassphraseChoice draft={copy.draft} />
        </section>
        <Refused error={copy.refusal} />
      </Form>
    </Dialog>
  );
}

function useNewCopy(onBegun: (job: string) => void) {
  const { t, i18n } = useTranslation("backup");
  const { t: errors } = useTranslation("errors");
  const { me } = useSession();
  const today = useToday();
  const make = useCommand("copies.make");
  const draft = usePassphraseDraft(languageFrom(i18n.language), [me.name, me.signInName]);
  const [folder, setFolder] = useState<string | null>(null);
  const [until, setUntil] = useState<string | null>(addDays(today, daysMeant.usually));
  const [problems, setProblems] = useState<{ place?: string; until?: string }>({});
  useVaultEvents((event) => {
    if (event.event === "folderChosen" && event.folder !== null) setFolder(event.folder);
    return undefined;
  });
  const submit = () => {
    const passphrase = draft.take();
    const day = CalendarDate.safeParse(until);
    const isPossible = day.success && canBeMeantUntil(day.data, today);
    setProblems({
      ...(folder === null && { place: t("copy.placeNone") }),
      ...(!isPossible && {
        until: day.success
          ? sentenceFor({ type: "CopyDayOutside" }, errors)
          : t("copy.untilMissing"),
      }),
    });
    if (passphrase === null || folder === null || !isPossible || make.isPending) return;
    void make.mutateAsync({ passphrase, until: day.data }).then(({ job }) => {
      onBegun(job);
    }, ignoreRefusal);
  };
  const reason = make.error?.reason;
  const isWords = reason !== undefined && isAboutPassphrase(reason);
  return {
    ...{ folder, until, setUntil, draft, make, submit },
    placeProblem: problems.place ?? null,
    untilProblem: problems.until ?? null,
    // Where words are offered there is no field beside which it could stand.
    refusal: isWords && draft.problem !== null ? null : make.error,
  };
}
