package io.ledgerbridge.simulator.quickbooks;

import java.time.Duration;

/** What tests and demonstrations change about the server. Each setter returns this. */
public final class Settings {
  private volatile boolean ignoreRequestId;
  private volatile boolean replayFailures;
  private volatile boolean numbersSpanDocuments = true;
  private volatile boolean salesReceiptsNeedCustomer = true;
  private volatile boolean amountAloneIsNet;
  private volatile boolean refusesConsent;
  private volatile int perSecond;
  private volatile int perMinute;
  private volatile int concurrent;
  private volatile int batchesPerMinute;
  private volatile int batchSize = 30;
  private volatile int rotateEvery = 1;
  private volatile Duration requestIdMemory = Duration.ofDays(365);
  private volatile Duration accessTokenLife = Duration.ofHours(1);
  private volatile Duration refreshTokenLife = Duration.ofDays(100);
  private volatile Duration grace = Duration.ofDays(1);

  /** True: a repeated {@code requestid} does the work again, as one early report says. */
  public Settings ignoreRequestId(boolean ignore) {
    ignoreRequestId = ignore;
    return this;
  }

  /** True: a refusal is stored under its {@code requestid} too and sent again. */
  public Settings replayFailures(boolean replay) {
    replayFailures = replay;
    return this;
  }

  /** A {@code requestid} older than this is forgotten: its repeat does the work again. */
  public Settings requestIdMemory(Duration memory) {
    requestIdMemory = memory;
    return this;
  }

  /** False: an invoice and an estimate may have the same number. */
  public Settings numbersSpanDocuments(boolean span) {
    numbersSpanDocuments = span;
    return this;
  }

  /** False: a sales receipt without customer is taken, as in Intuit's smallest sample. */
  public Settings salesReceiptsNeedCustomer(boolean need) {
    salesReceiptsNeedCustomer = need;
    return this;
  }

  /**
   * What the Amount of a tax-inclusive line without TaxInclusiveAmt is: true the net, false, as at
   * the start, the gross. Intuit says it for stored documents only.
   */
  public Settings amountAloneIsNet(boolean net) {
    amountAloneIsNet = net;
    return this;
  }

  /** True: whoever is asked to connect a company says no. */
  public Settings refusesConsent(boolean refuses) {
    refusesConsent = refuses;
    return this;
  }

  /** 0, as at the start, is no limit. Intuit: 10 a second. */
  public Settings perSecond(int requests) {
    perSecond = requests;
    return this;
  }

  /** 0, as at the start, is no limit. Intuit: 500 a minute. */
  public Settings perMinute(int requests) {
    perMinute = requests;
    return this;
  }

  /** Requests of a company at the same time; 0 is no limit. Intuit, once: 10. */
  public Settings concurrent(int requests) {
    concurrent = requests;
    return this;
  }

  /** 0, as at the start, is no limit. Intuit: 40 a minute. */
  public Settings batchesPerMinute(int batches) {
    batchesPerMinute = batches;
    return this;
  }

  public Settings batchSize(int items) {
    batchSize = items;
    return this;
  }

  /** A new refresh token with each n-th refresh; 0 never rotates. */
  public Settings rotateEvery(int refreshes) {
    rotateEvery = refreshes;
    return this;
  }

  public Settings accessTokenLife(Duration life) {
    accessTokenLife = life;
    return this;
  }

  public Settings refreshTokenLife(Duration life) {
    refreshTokenLife = life;
    return this;
  }

  /**
   * How long a refresh token works after it was replaced. Intuit says 24 hours, and elsewhere 0.
   */
  public Settings graceOfReplacedToken(Duration time) {
    grace = time;
    return this;
  }

  boolean ignoresRequestId() {
    return ignoreRequestId;
  }

  Duration requestIdMemory() {
    return requestIdMemory;
  }

  boolean replaysFailures() {
    return replayFailures;
  }

  boolean numbersSpanDocuments() {
    return numbersSpanDocuments;
  }

  boolean salesReceiptsNeedCustomer() {
    return salesReceiptsNeedCustomer;
  }

  boolean amountAloneIsNet() {
    return amountAloneIsNet;
  }

  boolean refusesConsent() {
    return refusesConsent;
  }

  int perSecond() {
    return perSecond;
  }

  int perMinute() {
    return perMinute;
  }

  int concurrent() {
    return concurrent;
  }

  int batchesPerMinute() {
    return batchesPerMinute;
  }

  int batchSize() {
    return batchSize;
  }

  int rotateEvery() {
    return rotateEvery;
  }

  Duration accessTokenLife() {
    return accessTokenLife;
  }

  Duration refreshTokenLife() {
    return refreshTokenLife;
  }

  Duration grace() {
    return grace;
  }
}
