import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useProcedure } from "../../lib/api.ts";
import { Notice } from "../../ui/overlays/notice.tsx";
import { Select } from "../../ui/fields/select.tsx";

/** Who is to be given a bed, as far as they have a file, and from which night; null while it is not known. */
export interface BedsToGive {
  readonly people: readonly string[];
  readonly from: string | null;
}

/** Shown before giving a bed that would bring together people to keep apart. */
export interface KeepApartWarning {
  /** Sent with the command: with whom it was discussed, or null where nobody has to be asked. */
  readonly spokeWith: string | null;
  /** Nobody is named yet, so the form is not sent. */
  readonly isMissing: boolean;
  readonly coordinators: readonly { readonly id: string; readonly name: string }[];
  readonly choose: (id: string) => void;
}

/**
 * Used wherever a bed is given: asks whether the coordinator has to be consulted first, and stores who was.
 * It does not receive the other person or the reason. The vault refuses the bed without the answer.
 *
 * @example
 * const talk = useTalkFirst({ people: [personId], from });
 * const form = usePanelForm("stays.move", {
 *   input: talk.isMissing ? null : { stayId, bedId, night: from, spokeWith: talk.spokeWith },
 * });
 * return <FormPanel form={form}>… <TalkFirstField talk={talk} isTried={form.isTried} /></FormPanel>;
 */
export function useContactBanWarning({ people, from }: BedsToGive): KeepApartWarning {
  const [spokeWith, choose] = useState<string | null>(null);
  const hasAll = people.length > 0 && from !== null;
  const { data } = useProcedure(
    "beds.warnings",
    { people: [...new Set(people)], from: from ?? "" },
    { isOn: hasAll },
  );
  const isAsked = hasAll && data?.talkToCoordinator === true;
  return {
    spokeWith: isAsked ? spokeWith : null,
    isMissing: isAsked && spokeWith === null,
    coordinators: isAsked ? data.coordinators : [],
    choose,
  };
}

export interface ContactBanFieldProps {
  readonly talk: KeepApartWarning;
  /** The form has been submitted once without it. */
  readonly isTried: boolean;
}

/** “Talk to the coordinator”, and with whom the user spoke; empty where it is not needed. */
export function ContactBanField({ talk, isTried }: ContactBanFieldProps) {
  const { t } = useTranslation("safety");
  const { spokeWith, isMissing, coordinators, choose } = talk;
  if (coordinators.length === 0) return null;
  return (
    <>
      <Notice tone="warn" title={t("talkTitle")}>
        {t("talkText")}
      </Notice>
      <Select
        label={t("spokeWith")}
        hint={t("spokeWithHint")}
        options={coordinators.map(({ id, name }) => ({ id, label: name }))}
        value={spokeWith}
        onChange={choose}
        problem={isTried && isMissing ? t("spokeWithProblem") : null}
      />
    </>
  );
}
