import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type AgreementOfPerson,
  type AgreementText,
  Interpreting,
  refusalOf,
  Signing,
  type SigningWay,
} from "../../../domain/daily-life/agreement.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { DraftProvider, type Writing } from "../../shell/draft-provider.tsx";
import { paths } from "../../shell/paths.ts";
import { RefusalNotice } from "../../shell/refusal-notice.tsx";
import { useProcedure, useCommand } from "../../lib/api.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { RadioGroup, Segmented } from "../../ui/fields/radio-group.tsx";
import { ComboBox } from "../../ui/fields/combo-box.tsx";
import { BackLink } from "../../ui/links.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { EmptyState } from "../../ui/empty-and-error-state.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { Checkbox } from "../../ui/fields/checkbox-and-switch.tsx";
import { useFile } from "../../people/person-context.ts";
import { TextWords } from "./agreement-text-view.tsx";
import styles from "./agreement.module.css";
import { SignatureField } from "./signature-field.tsx";

/** The house rules read aloud, section by section, and signed by both. */
export function SignAgreementScreen() {
  const { card } = useFile();
  const { t } = useTranslation("agreement");
  const agreement = useProcedure("agreement.ofPerson", { id: card.id });
  return (
    <QueryBoundary answer={agreement}>
      {(value) =>
        value.proposed === null ? (
          <Card>
            <EmptyState title={t("noText")}>{t("noTextText")}</EmptyState>
          </Card>
        ) : (
          <SignForm key={value.proposed.id} agreement={value} text={value.proposed} />
        )
      }
    </QueryBoundary>
  );
}

interface SignFormProps {
  readonly agreement: AgreementOfPerson;
  readonly text: AgreementText;
}

/** What was read and drawn is saved as a draft until it is signed, for this text. */
function SignForm(props: SignFormProps) {
  const { agreement, text } = props;
  const { card } = useFile();
  const start: Signing = {
    textId: text.id,
    readIn: card.languages[0] ?? text.language,
    interpreting: "none",
    sections: [],
    way: agreement.isHidden ? "paper" : "screen",
    marks: { resident: null, colleague: null, interpreter: "" },
  };
  return (
    <DraftProvider
      spot={{ kind: "signing", personId: card.id, object: text.id }}
      version={0}
      schema={Signing}
      start={start}
    >
      {(writing) => <Reading {...props} writing={writing} />}
    </DraftProvider>
  );
}

interface ReadingProps extends SignFormProps {
  readonly writing: Writing<Signing>;
}

function Reading({ agreement, text, writing }: ReadingProps) {
  const { t } = useTranslation("agreement");
  const words = useFormats();
  const { card } = useFile();
  const form = useSigning(writing, text);
  const { signing, change } = form;
  const { content, language } = text;
  return (
    <div className={styles["reading"]}>
      <BackLink href={paths.personStay(card.id)}>{t("backToStay")}</BackLink>
      <h2 className={styles["heading"]}>{t("readTitle")}</h2>
      {writing.notice}
      {agreement.isHers ? null : (
        <Notice tone="info" title={t("notHers", { language: words.language(language) })}>
          {t("notHersText")}
        </Notice>
      )}
      <Card title={t("howRead")} isPadded>
        <ComboBox
          label={t("readIn")}
          hint={t("readInHint", { language: words.language(language) })}
          options={words.languages()}
          value={signing.readIn}
          onChange={(readIn) => {
            if (readIn !== null) change({ readIn });
          }}
        />
        <Segmented
          label={t("interpreting")}
          choices={Interpreting.options.map((id) => ({ id, label: t(`interpretingBy.${id}`) }))}
          value={signing.interpreting}
          onChange={(interpreting) => change({ interpreting })}
        />
        {signing.interpreting === "none" ? null : (
          <TextField
            label={t("interpreter")}
            hint={t("interpreterHint")}
            value={signing.marks.interpreter}
            onChange={(interpreter) => change({ marks: { ...signing.marks, interpreter } })}
            maxLength={120}
          />
        )}
      </Card>
      <Card title={content.title} aside={words.language(language)} isPadded>
        <TextWords text={content.opening} language={language} />
        {content.sections.map((section, place) => (
          <section key={place} className={styles["section"]}>
            <h3 lang={language}>{section.title}</h3>
            <TextWords text={section.text} language={language} />
            <Checkbox
              label={t("understood", { section: section.title })}
              isOn={signing.sections.includes(place)}
              onChange={(isRead) => form.read(place, isRead)}
            />
          </section>
        ))}
        <TextWords text={content.closing} language={language} />
      </Card>
      <Signatures form={form} isHidden={agreement.isHidden} />
    </div>
  );
}

type SigningForm = ReturnType<typeof useSigning>;

function Signatures({ form, isHidden }: { form: SigningForm; isHidden: boolean }) {
  const { t } = useTranslation("agreement");
  const { signing, change } = form;
  const ways: readonly SigningWay[] = isHidden ? ["paper"] : ["screen", "paper"];
  return (
    <Card title={t("signTitle")} isPadded>
      <RadioGroup
        label={t("way")}
        choices={ways.map((id) => ({ id, label: t(`wayOf.${id}`), note: t(`wayNote.${id}`) }))}
        value={signing.way}
        onChange={(way) => change({ way })}
      />
      {signing.way === "paper" ? null : (
        <div className={styles["signatures"]}>
          <SignatureField
            label={t("resident")}
            value={signing.marks.resident}
            onChange={(resident) => change({ marks: { ...signing.marks, resident } })}
          />
          <SignatureField
            label={t("colleague")}
            value={signing.marks.colleague}
            onChange={(colleague) => change({ marks: { ...signing.marks, colleague } })}
          />
        </div>
      )}
      {form.problem === null ? null : <Notice tone="warn" title={t(form.problem)} isSpoken />}
      {form.error === null ? null : <RefusalNotice error={form.error} />}
      <div className={styles["end"]}>
        <Button kind="primary" isPending={form.isPending} onPress={form.submit}>
          {t("signDo")}
        </Button>
      </div>
    </Card>
  );
}

function useSigning({ value: signing, change, draft }: Writing<Signing>, text: AgreementText) {
  const { t } = useTranslation("agreement");
  const { card } = useFile();
  const navigate = useNavigate();
  const sign = useCommand("agreement.sign");
  const [isTried, setTried] = useState(false);
  const refusal = refusalOf(signing, text.content);
  return {
    signing,
    change,
    read: (place: number, isRead: boolean) => {
      const others = signing.sections.filter((one) => one !== place);
      change({ sections: isRead ? [...others, place] : others });
    },
    problem: isTried && refusal !== null ? refusal.type : null,
    error: sign.error,
    isPending: sign.isPending,
    submit: () => {
      setTried(true);
      if (refusal !== null) return;
      draft.settle();
      void sign.mutateAsync({ personId: card.id, ...signing }).then(() => {
        showToast({ text: t("signed") });
        void navigate({ to: "/people/$id/stay", params: { id: card.id } });
      }, draft.resume);
    },
  };
}
