package io.ledgerbridge.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A handler that decides for itself whom it believes. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface OwnGuard {}
