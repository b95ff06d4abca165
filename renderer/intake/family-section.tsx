import { Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { PersonId } from "../../domain/people/person.ts";
import type { Family } from "../../domain/intake/intake.ts";
import type { SectionView } from "../../domain/intake/intake-view.ts";
import { Sex } from "../../domain/vocabulary/code-lists.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useToday } from "../lib/dates/use-today.ts";
import { Button } from "../ui/button.tsx";
import { Segmented } from "../ui/fields/radio-group.tsx";
import { DateField } from "../ui/fields/date-field.tsx";
import { TextField } from "../ui/fields/text-field.tsx";
import { Checkbox } from "../ui/fields/checkbox-and-switch.tsx";
import { CreateChildFile } from "./create-child-file.tsx";
import {
  type ChildDraft,
  FamilyDraft,
  familyDraftOf,
  familyFrom,
  hasAge,
  newChild,
} from "./family-draft.ts";
import { FieldGroup } from "../ui/fields/field-group.tsx";
import { IntakeItem } from "./intake-item.tsx";
import styles from "./intake.module.css";
import { type FieldsProps, SectionForm } from "./section-form.tsx";

export interface FamilySectionProps {
  readonly personId: PersonId;
  readonly seen: SectionView;
  readonly family: Family | null;
}

/** Children, and relatives who are in danger. */
export function FamilySection({ personId, seen, family }: FamilySectionProps) {
  const { t } = useTranslation("intake");
  const today = useToday();
  return (
    <SectionForm
      personId={personId}
      seen={seen}
      aside={t("forOffice")}
      schema={FamilyDraft}
      saved={familyDraftOf(family)}
      procedure="intake.saveFamily"
      inputOf={(value, state) => {
        const sent = familyFrom(value, family, today);
        return sent === null ? null : { id: personId, version: seen.version, state, family: sent };
      }}
      fields={(form) => (
        <>
          <Children {...form} personId={personId} saved={family} />
          <InDanger {...form} />
          <TextField
            label={t("familyRemark")}
            value={form.value.remark}
            onChange={(remark) => form.change({ remark })}
            maxLength={2000}
            isLong
          />
        </>
      )}
    />
  );
}

type Fields = FieldsProps<FamilyDraft>;

function Children({
  value,
  change,
  isTried,
  personId,
  saved,
}: Fields & { readonly personId: PersonId; readonly saved: Family | null }) {
  const { t } = useTranslation("intake");
  const { isPrivate } = useNames();
  const { children } = value;
  const put = (id: string, part: Partial<ChildDraft>) => {
    change({ children: children.map((one) => (one.id === id ? { ...one, ...part } : one)) });
  };
  return (
    <FieldGroup title={t("children")}>
      {children.length === 0 ? <p className={styles["quiet"]}>{t("childrenNone")}</p> : null}
      {children.map((child, index) => (
        <IntakeItem
          key={child.id}
          title={isPrivate || child.name.trim() === "" ? t("child", { n: index + 1 }) : child.name}
          action={{
            label: t("remove", { what: "" }).trim(),
            name: t("remove", { what: t("child", { n: index + 1 }) }),
            act: () => change({ children: children.filter(({ id }) => id !== child.id) }),
          }}
        >
          <ChildFields child={child} isTried={isTried} put={put} />
          <CreateChildFile
            personId={personId}
            name={child.name}
            child={saved?.children.find(({ id }) => id === child.id) ?? null}
          />
        </IntakeItem>
      ))}
      {children.length >= 12 ? null : (
        <div>
          <Button
            size="small"
            icon={<Plus size={15} aria-hidden="true" />}
            onPress={() => change({ children: [...children, newChild()] })}
          >
            {t("addChild")}
          </Button>
        </div>
      )}
    </FieldGroup>
  );
}

interface ChildFieldsProps {
  readonly child: ChildDraft;
  readonly isTried: boolean;
  readonly put: (id: string, part: Partial<ChildDraft>) => void;
}

function ChildFields({ child, isTried, put }: ChildFieldsProps) {
  const { t } = useTranslation(["intake", "vocab", "person"]);
  const today = useToday();
  const set = (part: Partial<ChildDraft>) => put(child.id, part);
  return (
    <>
      <div className={styles["line"]}>
        <TextField
          label={t("intake:childName")}
          value={child.name}
          onChange={(name) => set({ name })}
          maxLength={120}
          problem={isTried && child.name.trim() === "" ? t("intake:nameProblem") : null}
        />
        <div className={styles["fixed"]}>
          <Segmented
            label={t("person:sex")}
            choices={Sex.options.map((id) => ({ id, label: t(`vocab:sex.${id}`) }))}
            value={child.sex}
            onChange={(sex) => set({ sex })}
          />
        </div>
      </div>
      <div className={styles["line"]}>
        <DateField
          label={t("intake:birthDate")}
          value={child.birthDate}
          max={today}
          onChange={(birthDate) => set({ birthDate })}
        />
        <TextField
          label={t("intake:aboutYears")}
          value={child.about}
          onChange={(about) => set({ about })}
          inputMode="numeric"
          maxLength={2}
          problem={isTried && !hasAge(child) ? t("intake:ageProblem") : null}
        />
        <div className={styles["fixed"]}>
          <Checkbox
            label={t("intake:comesAlong")}
            isOn={child.comesAlong}
            onChange={(comesAlong) => set({ comesAlong })}
          />
        </div>
      </div>
    </>
  );
}

function InDanger({ value, change, isTried }: Fields) {
  const { t } = useTranslation("intake");
  const { inDanger } = value;
  const put = (id: string, part: Partial<FamilyDraft["inDanger"][number]>) => {
    change({ inDanger: inDanger.map((one) => (one.id === id ? { ...one, ...part } : one)) });
  };
  return (
    <FieldGroup title={t("inDanger")}>
      {inDanger.length === 0 ? <p className={styles["quiet"]}>{t("inDangerNone")}</p> : null}
      {inDanger.map((one, index) => (
        <IntakeItem
          key={one.id}
          title={t("relative", { n: index + 1 })}
          action={{
            label: t("remove", { what: "" }).trim(),
            name: t("remove", { what: t("relative", { n: index + 1 }) }),
            act: () => change({ inDanger: inDanger.filter(({ id }) => id !== one.id) }),
          }}
        >
          <div className={styles["line"]}>
            <TextField
              label={t("who")}
              value={one.who}
              onChange={(who) => put(one.id, { who })}
              maxLength={120}
              problem={isTried && one.who.trim() === "" ? t("nameProblem") : null}
            />
            <TextField
              label={t("where")}
              value={one.where}
              onChange={(where) => put(one.id, { where })}
              maxLength={120}
            />
          </div>
          <TextField
            label={t("danger")}
            value={one.danger}
            onChange={(danger) => put(one.id, { danger })}
            maxLength={2000}
            isLong
          />
        </IntakeItem>
      ))}
      {inDanger.length >= 12 ? null : (
        <div>
          <Button
            size="small"
            icon={<Plus size={15} aria-hidden="true" />}
            onPress={() => {
              const fresh = { id: crypto.randomUUID(), who: "", where: "", danger: "" };
              change({ inDanger: [...inDanger, fresh] });
            }}
          >
            {t("addRelative")}
          </Button>
        </div>
      )}
    </FieldGroup>
  );
}
