import { useState } from "react";
import { useTranslation } from "react-i18next";
import * as z from "zod";
import { contactBanDraft, ContactBanKind } from "../../domain/safety/safety.ts";
import type { PersonCard } from "../../domain/people/person.ts";
import { DraftProvider, type Writing } from "../shell/draft-provider.tsx";
import { FormPanel } from "../shell/forms/form-panel.tsx";
import { PersonPicker } from "../shell/person-picker.tsx";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useDraftedForm } from "../shell/forms/use-drafted-form.ts";
import { usePanelForm } from "../shell/forms/use-panel-form.ts";
import { useProcedure } from "../lib/api.ts";
import { Select } from "../ui/fields/select.tsx";
import { TextField } from "../ui/fields/text-field.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import { useFile } from "../people/person-context.ts";

export interface KeepApartPanelProps {
  /** People who are on the list already. */
  readonly known: readonly string[];
  readonly onClose: () => void;
}

const ContactBanDraft = z.strictObject({
  /** The number of the file: drafts contain no name. */
  other: z.number().int().nullable(),
  kind: ContactBanKind.nullable(),
  text: z.string(),
});
type ContactBanDraft = Readonly<z.infer<typeof ContactBanDraft>>;

/** Whom this person must not meet, and why: only the office reads the reason. What is typed is saved as a draft. */
export function KeepApartPanel(props: KeepApartPanelProps) {
  const { card } = useFile();
  const [start] = useState<ContactBanDraft>({ other: null, kind: null, text: "" });
  return (
    <DraftProvider
      spot={contactBanDraft(card.id)}
      version={0}
      schema={ContactBanDraft}
      start={start}
    >
      {(writing) => <AddContactBan {...props} writing={writing} />}
    </DraftProvider>
  );
}

interface AddContactBanProps extends KeepApartPanelProps {
  readonly writing: Writing<ContactBanDraft>;
}

function AddContactBan({ known, onClose, writing }: AddContactBanProps) {
  const { t } = useTranslation(["safety", "vocab"]);
  const { nameOf } = useNames();
  const { card } = useFile();
  const { value, change, draft, notice } = writing;
  const { kind, text } = value;
  const without = [card.id, ...known];
  const [picked, setPicked] = useState<PersonCard | null>(null);
  const chosenPerson = useNumbered(value.other, without);
  const other = picked?.number === value.other ? picked : chosenPerson;
  const input =
    other === null || kind === null
      ? null
      : { id: card.id, otherId: other.id, reason: { kind, text } };
  const form = useDraftedForm(
    usePanelForm("safety.keepApart", {
      input,
      onClose,
      onDone: () => showToast({ text: t("safety:apartKept") }),
    }),
    draft,
    input !== null,
  );
  return (
    <FormPanel form={form} title={t("safety:apartPanel", { who: nameOf(card) })}>
      {notice}
      <PersonPicker
        label={t("safety:apartWho")}
        chosen={other}
        onChoose={(chosen) => {
          setPicked(chosen);
          change({ other: chosen?.number ?? null });
        }}
        without={without}
        problem={form.isTried && other === null ? t("safety:apartWhoProblem") : null}
        autoFocus
      />
      <Select
        label={t("safety:apartKind")}
        options={ContactBanKind.options.map((id) => ({ id, label: t(`vocab:apart.${id}`) }))}
        value={kind}
        onChange={(id) => change({ kind: ContactBanKind.parse(id) })}
        problem={form.isTried && kind === null ? t("safety:apartKindProblem") : null}
      />
      <TextField
        label={t("safety:apartText")}
        hint={t("safety:apartTextHint")}
        value={text}
        onChange={(typed) => change({ text: typed })}
        maxLength={2000}
        isLong
      />
    </FormPanel>
  );
}

/** The person with a number, as long as they may be chosen. */
function useNumbered(number: number | null, without: readonly string[]): PersonCard | null {
  const text = number === null ? "" : String(number);
  const { data } = useProcedure("people.find", { text }, { isOn: number !== null });
  const hitWithNumber =
    number === null ? undefined : data?.hits.find((hit) => hit.card.number === number);
  return hitWithNumber === undefined || without.includes(hitWithNumber.card.id)
    ? null
    : hitWithNumber.card;
}
