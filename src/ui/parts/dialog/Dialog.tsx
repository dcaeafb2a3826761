import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as DialogBox, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from '../button/Button';
import { useKeptSelection } from './use-kept-selection';
import styles from './dialog.module.css';

type DialogProps = {
  readonly title: string;
  /** What the button that closes it is called, in the person's language. */
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly width?: number;
  /** Takes the height there is, and stays when the pointer is pressed beside it: for work that must not be lost by accident. */
  readonly isWorkbench?: boolean;
  readonly children: ReactNode;
};

/** A window in the window: it holds the focus until it is closed, and gives it back. */
export function Dialog({ title, closeLabel, onClose, width = 440, isWorkbench = false, children }: DialogProps) {
  useKeptSelection();
  return (
    <ModalOverlay
      isOpen
      isDismissable={!isWorkbench}
      data-workbench={isWorkbench || undefined}
      className={`${styles['overlay']} ${isWorkbench ? styles['close'] : ''}`}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={`${styles['modal']} ${isWorkbench ? styles['tall'] : ''}`} style={{ width }}>
        <DialogBox className={styles['box'] ?? ''}>
          <header className={styles['header']}>
            <Heading slot="title" className={styles['title'] ?? ''}>
              {title}
            </Heading>
            <IconButton label={closeLabel} onPress={onClose}>
              <X size={16} aria-hidden />
            </IconButton>
          </header>
          {children}
        </DialogBox>
      </Modal>
    </ModalOverlay>
  );
}

/** The row of buttons that ends a dialog. */
export function DialogButtons({ children }: { readonly children: ReactNode }) {
  return <div className={styles['buttons']}>{children}</div>;
}
