import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../../domain/look.ts";
import { SignInName, StaffName, type Role } from "../../../../domain/user.ts";
import { useSession } from "../../../frame/session.ts";
import { useCommand } from "../../../lib/api.ts";
import { focusProblem } from "../../../lib/focus-problem.ts";
import { languageNames } from "../../../lib/language-names.ts";
import { sentenceFor } from "../../../lib/messages.ts";
import { Button } from "../../../ui/button.tsx";
import { Segmented } from "../../../ui/choice.tsx";
import { Panel } from "../../../ui/dialog.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { RoleChoice } from "./role-choice.tsx";
import type { SlipToShow } from "./slip-to-show.ts";
import sheet from "./users.module.css";

export interface AddColleagueProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onSlip: (slip: SlipToShow) => void;
}

export function AddColleague({ isOpen, onClose, onSlip }: AddColleagueProps) {
  const { t } = useTranslation("settings");
  const { t: common } = useTranslation("common");
  const formId = useId();
  const add = useCommand("users.add");
  return (
    <Panel
      title={t("users.add")}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{common("cancel")}</Button>
          <Button kind="primary" type="submit" form={formId} isPending={add.isPending}>
            {t("users.create")}
          </Button>
        </>
      }
    >
      <Form
        id={formId}
        add={add}
        onAdded={(slip) => {
          onClose();
          onSlip(slip);
        }}
      />
    </Panel>
  );
}

function Form({
  id,
  add,
  onAdded,
}: {
  readonly id: string;
  readonly add: ReturnType<typeof useCommand<"users.add">>;
  readonly onAdded: (slip: SlipToShow) => void;
}) {
  const { t } = useTranslation("settings");
  const { t: errors } = useTranslation("errors");
  const { me } = useSession();
  const [name, setName] = useState("");
  const [signInName, setSignInName] = useState("");
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const [language, setLanguage] = useState<Language>(me.language);
  const [isChecked, setChecked] = useState(false);
  const hasName = StaffName.safeParse(name).success;
  const hasSignIn = SignInName.safeParse(signInName).success;
  const reason = add.error?.reason;
  const isTaken = reason?.type === "SignInNameTaken";
  const submit = () => {
    setChecked(true);
    if (!hasName || !hasSignIn || roles.length === 0 || add.isPending) return;
    add.mutate(
      { name, signInName, roles: [...roles], language },
      {
        onSuccess: ({ slip }) => {
          onAdded({ name: name.trim(), signInName: signInName.trim(), words: slip });
        },
      },
    );
  };
  const signInProblem = isTaken
    ? errors("SignInNameTaken")
    : isChecked && !hasSignIn
      ? t("users.signInNameMissing")
      : null;
  return (
    <form
      id={id}
      className={sheet["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        focusProblem(event.currentTarget);
        submit();
      }}
    >
      <TextField
        label={t("users.name")}
        hint={t("users.nameHint")}
        value={name}
        maxLength={80}
        autoFocus
        problem={isChecked && !hasName ? t("users.nameMissing") : null}
        onChange={setName}
      />
      <TextField
        label={t("users.signInName")}
        hint={t("users.signInNameHint")}
        value={signInName}
        maxLength={40}
        problem={signInProblem}
        onChange={(typed) => {
          add.reset();
          setSignInName(typed);
        }}
      />
      <RoleChoice
        label={t("users.roles")}
        roles={roles}
        onChange={setRoles}
        problem={isChecked && roles.length === 0 ? t("users.rolesMissing") : null}
      />
      <Segmented
        label={t("users.language")}
        hint={t("users.languageHint")}
        choices={languageNames}
        value={language}
        onChange={setLanguage}
      />
      {reason === undefined || isTaken ? null : (
        <Notice tone="bad" isSpoken>
          {sentenceFor(reason, errors)}
        </Notice>
      )}
    </form>
  );
}
