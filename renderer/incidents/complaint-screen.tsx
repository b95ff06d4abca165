import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ComplaintId, type ComplaintView, Satisfied } from "../../domain/incidents/complaint.ts";
import { Page } from "../shell/page.tsx";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { useSession } from "../shell/user-session.ts";
import { useProcedure, useCommand } from "../lib/api.ts";
import { useTermName } from "../lib/texts/term-names-of-centre.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Segmented } from "../ui/fields/radio-group.tsx";
import { Tag } from "../ui/tag.tsx";
import { ComplaintAnswerPanel, SecondReviewPanel } from "./complaint-answer-panel.tsx";
import { toneOfStage } from "./complaints-screen.tsx";
import { LoadRecord } from "./load-record.tsx";
import { ReportedFacts } from "./reported-facts.tsx";
import styles from "./incidents.module.css";

/** One complaint: the person's words, the answer, whether it satisfied them, and the second review. */
export function ComplaintScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation("wrong");
  const parsed = ComplaintId.safeParse(id);
  const complaint = useProcedure(
    "complaints.view",
    { id: parsed.data ?? "" },
    { isOn: parsed.success, followsClock: true },
  );
  return (
    <LoadRecord
      title={t("complaint")}
      back={{ href: paths.complaints, label: t("complaints") }}
      answer={parsed.success ? complaint : null}
    >
      {(value) => <Complaint complaint={value} />}
    </LoadRecord>
  );
}

function Complaint({ complaint }: { readonly complaint: ComplaintView }) {
  const { t } = useTranslation("wrong");
  const { me } = useSession();
  const [open, setOpen] = useState<"answer" | "second" | null>(null);
  const close = () => setOpen(null);
  const { stage, content } = complaint;
  const mayAnswer =
    complaint.answered === null &&
    content !== null &&
    me.roles.some((role) => role === "admin" || role === "care");
  return (
    <Page
      title={t("complaintNumber", { number: complaint.number })}
      under={<Tag tone={toneOfStage(stage)}>{t(`stage.${stage}`)}</Tag>}
      back={{ href: paths.complaints, label: t("complaints") }}
      isNarrow
      actions={
        mayAnswer ? (
          <Button kind="primary" onPress={() => setOpen("answer")}>
            {t("answerIt")}
          </Button>
        ) : complaint.maySecond && content !== null ? (
          <Button kind="primary" onPress={() => setOpen("second")}>
            {t("lookAgain")}
          </Button>
        ) : undefined
      }
    >
      <div className={styles["stack"]}>
        <Said complaint={complaint} />
        <Answered complaint={complaint} />
      </div>
      {open === "answer" ? <ComplaintAnswerPanel complaint={complaint} onClose={close} /> : null}
      {open === "second" ? <SecondReviewPanel complaint={complaint} onClose={close} /> : null}
    </Page>
  );
}

function Said({ complaint }: { readonly complaint: ComplaintView }) {
  const { t } = useTranslation("wrong");
  const { nameOf, textOf } = useNames();
  const { dates } = useFormats();
  const called = useTermName();
  const { content, person, isAnonymous, concernedName } = complaint;
  const facts = [
    ["madeBy", person === null ? t(isAnonymous ? "unnamed" : "hasLeft") : nameOf(person)],
    ["aboutLabel", called("complaint", complaint.about, complaint.own?.about)],
    ["concernsColleague", concernedName ?? ""],
    ["concerns", textOf(content?.concerns ?? "")],
    ["receivedOn", `${dates.long(complaint.receivedOn)}, ${t(`form.${complaint.form}`)}`],
    ["takenByFact", complaint.takenBy],
    ["answerDueFact", dates.long(complaint.due)],
  ] as const;
  return (
    <Card title={t("words")}>
      <blockquote className={styles["words"]}>
        {content === null ? t("wordsGone") : textOf(content.words)}
      </blockquote>
      <ReportedFacts facts={facts.map(([key, value]) => [t(key), value])} />
    </Card>
  );
}

function Answered({ complaint }: { readonly complaint: ComplaintView }) {
  const { t } = useTranslation("wrong");
  const { textOf } = useNames();
  const { dates } = useFormats();
  const ask = useCommand("complaints.satisfied");
  const { answered, second, content, id, version, satisfied } = complaint;
  if (answered === null) return null;
  return (
    <Card
      title={t("answer")}
      aside={t("answeredBy", {
        name: answered.byName,
        day: dates.long(answered.on),
        how: t(`answerForm.${answered.form}`),
      })}
      isPadded
    >
      <p className={styles["text"]}>{content === null ? t("wordsGone") : textOf(content.answer)}</p>
      {second === null && content !== null ? (
        <Segmented
          label={t("satisfiedLabel")}
          choices={Satisfied.options.map((option) => ({
            id: option,
            label: t(`satisfied.${option}`),
          }))}
          value={satisfied}
          onChange={(next) => ask.mutate({ id, version, satisfied: next })}
        />
      ) : null}
      <RefusalNotice error={ask.error} />
      {second === null ? null : (
        <>
          <h3>{t("secondLook")}</h3>
          <p className={styles["text"]}>{textOf(content?.second ?? t("wordsGone"))}</p>
          <p className={styles["aside"]}>
            {t("secondBy", { name: second.byName, day: dates.long(second.on) })}
          </p>
        </>
      )}
    </Card>
  );
}
