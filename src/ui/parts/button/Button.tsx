import type { ReactNode } from 'react';
import { Button as PressButton, type ButtonProps as PressButtonProps } from 'react-aria-components';
import styles from './button.module.css';

type ButtonProps = Omit<PressButtonProps, 'className' | 'style' | 'children'> & {
  /** `main` for the one thing a dialog is for, `quiet` for what stands in a bar. */
  readonly kind?: 'main' | 'plain' | 'quiet';
  readonly children: ReactNode;
};

/** A button with words. */
export function Button({ kind = 'plain', ...rest }: ButtonProps) {
  return <PressButton {...rest} className={`${styles['button']} ${styles[kind]}`} />;
}

type IconButtonProps = Omit<PressButtonProps, 'className' | 'style' | 'children'> & {
  /** Said to a screen reader and shown when the pointer rests on the button. */
  readonly label: string;
  readonly children: ReactNode;
};

/** A button with a sign in place of words. */
export function IconButton({ label, children, ...rest }: IconButtonProps) {
  return (
    <span title={label} className={styles['titled']}>
      <PressButton {...rest} aria-label={label} className={`${styles['button']} ${styles['icon']}`}>
        {children}
      </PressButton>
    </span>
  );
}
