import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  AgreementContent,
  type AgreementPage,
  type AgreementText,
  Topic,
} from "../../../domain/daily-life/agreement.ts";
import { english } from "../../../domain/daily-life/agreement-texts/en.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { Page } from "../../shell/page.tsx";
import { paths } from "../../shell/paths.ts";
import { RefusalNotice } from "../../shell/refusal-notice.tsx";
import { ignoreRefusal, useProcedure, useCommand } from "../../lib/api.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { Select } from "../../ui/fields/select.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { AgreementTextView } from "./agreement-text-view.tsx";
import styles from "./agreement.module.css";
import { PublishPanel } from "./publish-panel.tsx";

/** The next version of the text in one language, with a preview beside it. */
export function EditAgreementScreen({ language }: { readonly language: string }) {
  const page = useProcedure("agreement.page", {});
  return (
    <QueryBoundary answer={page}>
      {(value) => <Editor key={language} page={value} language={language} />}
    </QueryBoundary>
  );
}

interface EditorProps {
  readonly page: AgreementPage;
  readonly language: string;
}

function Editor({ page, language }: EditorProps) {
  const { t } = useTranslation("agreement");
  const words = useFormats();
  const draft = page.texts.find((text) => text.language === language && text.startsOn === null);
  const form = useText(startFrom(page.texts, language), language);
  const [isPublishing, setPublishing] = useState(false);
  const { content } = form;
  return (
    <Page
      back={{ href: paths.agreement, label: t("title") }}
      title={t("editTitle", { language: words.language(language) })}
      under={t("editUnder")}
      actions={
        <>
          <Button isPending={form.isPending} onPress={form.save}>
            {t("saveDraft")}
          </Button>
          <Button
            kind="primary"
            isDisabled={draft === undefined || form.isChanged}
            onPress={() => setPublishing(true)}
          >
            {t("publish")}
          </Button>
        </>
      }
    >
      {form.isTried && !form.isGood ? (
        <Notice tone="warn" title={t("textMissing")} isSpoken />
      ) : null}
      {form.error === null ? null : <RefusalNotice error={form.error} />}
      <div className={styles["columns"]}>
        <div className={styles["column"]}>
          <Card title={t("frame")} isPadded>
            <TextField
              label={t("textTitle")}
              value={content.title}
              onChange={(title) => form.change({ title })}
              maxLength={80}
            />
            <TextField
              label={t("opening")}
              value={content.opening}
              onChange={(opening) => form.change({ opening })}
              maxLength={1000}
              isLong
            />
          </Card>
          {content.sections.map((section, place) => (
            <SectionFields key={place} form={form} section={section} place={place} />
          ))}
          <Button onPress={() => form.change({ sections: [...content.sections, emptySection] })}>
            {t("sectionAdd")}
          </Button>
          <Card title={t("end")} isPadded>
            <TextField
              label={t("closing")}
              value={content.closing}
              onChange={(closing) => form.change({ closing })}
              maxLength={1000}
              isLong
            />
            {(["now", "notYet", "readAloud", "signedOn"] as const).map((key) => (
              <TextField
                key={key}
                label={t(`wordsOf.${key}`)}
                value={content.words[key]}
                onChange={(value) => form.change({ words: { ...content.words, [key]: value } })}
                maxLength={60}
              />
            ))}
          </Card>
        </div>
        <Card title={t("preview")} aside={t("previewAside")} isPadded>
          <AgreementTextView content={content} language={language} />
        </Card>
      </div>
      {isPublishing && draft !== undefined ? (
        <PublishPanel id={draft.id} onClose={() => setPublishing(false)} />
      ) : null}
    </Page>
  );
}

interface SectionFieldsProps {
  readonly form: TextForm;
  readonly section: AgreementContent["sections"][number];
  readonly place: number;
}

function SectionFields({ form, section, place }: SectionFieldsProps) {
  const { t } = useTranslation("agreement");
  const { sections } = form.content;
  const number = { number: place + 1 };
  const set = (part: Partial<typeof section>) => {
    form.change({
      sections: sections.map((one, at) => (at === place ? { ...one, ...part } : one)),
    });
  };
  return (
    <Card
      title={t("section", number)}
      isPadded
      more={
        section.topic === "address" ? undefined : (
          <Button
            kind="quiet"
            size="small"
            label={t("sectionRemoveOf", number)}
            onPress={() => form.change({ sections: sections.filter((_, at) => at !== place) })}
          >
            {t("sectionRemove")}
          </Button>
        )
      }
    >
      {section.topic === "address" ? null : (
        <Select
          label={t("topic")}
          options={Topic.options
            .filter((topic) => topic !== "address")
            .map((id) => ({ id, label: t(`topicOf.${id}`) }))}
          value={section.topic}
          onChange={(topic) => set({ topic: Topic.parse(topic) })}
        />
      )}
      <TextField
        label={t("sectionTitle", number)}
        value={section.title}
        onChange={(title) => set({ title })}
        maxLength={80}
      />
      <TextField
        label={t("sectionText", number)}
        {...(section.topic === "address" ? { hint: t("addressHint") } : {})}
        value={section.text}
        onChange={(text) => set({ text })}
        maxLength={1500}
        isLong
      />
    </Card>
  );
}

const emptySection = { topic: "other", title: "", text: "" } as const;

type TextForm = ReturnType<typeof useText>;

function useText(start: AgreementContent, language: string) {
  const { t } = useTranslation("agreement");
  const save = useCommand("agreement.saveDraft");
  const [content, setContent] = useState(start);
  const [saved, setSaved] = useState(start);
  const [isTried, setTried] = useState(false);
  const parsed = AgreementContent.safeParse(content);
  return {
    content,
    change: (part: Partial<AgreementContent>) => setContent({ ...content, ...part }),
    isTried,
    isGood: parsed.success,
    isChanged: content !== saved,
    isPending: save.isPending,
    error: save.error,
    save: () => {
      setTried(true);
      if (!parsed.success) return;
      void save.mutateAsync({ language, content: parsed.data }).then(() => {
        setSaved(content);
        showToast({ text: t("draftSaved") });
      }, ignoreRefusal);
    },
  };
}

/** The draft, the last version, or the empty sections of another language's text. */
function startFrom(texts: readonly AgreementText[], language: string): AgreementContent {
  const last = texts.findLast((text) => text.language === language);
  if (last !== undefined) return last.content;
  const model = texts.find((text) => text.language === "en")?.content ?? english;
  return {
    title: "",
    opening: "",
    sections: model.sections.map(({ topic }) => ({ topic, title: "", text: "" })),
    closing: "",
    words: { now: "", notYet: "", readAloud: "", signedOn: "" },
  };
}
