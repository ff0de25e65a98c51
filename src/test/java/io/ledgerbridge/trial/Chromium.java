package io.ledgerbridge.trial;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real, headless Chromium, as Debian installs it. */
final class Chromium implements AutoCloseable {
  private static final String MISSING =
      "Skipped: there is no /usr/bin/chromium with /usr/bin/chromedriver on this machine.";
  private static final File BROWSER = new File("/usr/bin/chromium");
  private static final File DRIVER = new File("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MOST_STOPS = 400;
  private static final Pattern REQUEST =
      Pattern.compile("\"method\":\"Network.requestWillBeSent\".*?\"url\":\"(https?://[^\"]+)\"");
  private static final Path AXE =
      Path.of("src", "test", "browser", "node_modules", "axe-core", "axe.min.js");
  private final ChromeDriver driver;

  /** Ends the test as skipped where there is none, and says so where people read. */
  static void assumeThere() {
    boolean there = BROWSER.canExecute() && DRIVER.canExecute();
    if (!there) {
      System.out.println(MISSING);
    }
    assumeTrue(there, MISSING);
  }

  Chromium() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BROWSER);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--lang=en-US",
        "--window-size=1280,900");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).usingAnyFreePort().build();
    driver = new ChromeDriver(service, options);
  }

  void open(String address) {
    driver.get(address);
  }

  String address() {
    return driver.getCurrentUrl();
  }

  /** All that can be read on the page. */
  String text() {
    return driver.findElement(By.tagName("body")).getText();
  }

  WebElement find(String css) {
    return new WebDriverWait(driver, PATIENCE)
        .ignoring(WebDriverException.class)
        .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(css)));
  }

  /** Clicks the link or button of that text, and waits until another page is there. */
  void press(String text) {
    By by = By.xpath("//*[self::a or self::button][normalize-space(.)='" + text + "']");
    WebDriverWait wait = new WebDriverWait(driver, PATIENCE);
    WebElement button = wait.until(ExpectedConditions.elementToBeClickable(by));
    anotherAfter(button::click);
  }

  /** Only a new page does not know it. Between two pages the driver may not be able to ask. */
  private void anotherAfter(Runnable deed) {
    driver.executeScript("window.before = true");
    deed.run();
    new WebDriverWait(driver, PATIENCE).ignoring(WebDriverException.class).until(each -> another());
  }

  private boolean another() {
    return (Boolean)
        driver.executeScript(
            "return window.before === undefined && document.readyState === 'complete'");
  }

  void type(String css, String text) {
    WebElement field = find(css);
    field.clear();
    field.sendKeys(text);
  }

  void dark(boolean dark) {
    Map<String, String> scheme =
        Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
  }

  void width(int pixels) {
    driver.manage().window().setSize(new Dimension(pixels, 900));
  }

  /** Whether the page is wider than the window. */
  boolean scrollsSideways() {
    return (Boolean)
        driver.executeScript(
            "return document.documentElement.scrollWidth > document.documentElement.clientWidth");
  }

  /** What axe finds of the rules of WCAG 2.2 A and AA that is serious or critical. */
  List<String> offences() {
    driver.executeScript(axe());
    Object found =
        driver.executeAsyncScript(
            "const done = arguments[arguments.length - 1];"
                + "axe.run({runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa']})"
                + ".then(r => done(r.violations.filter(v => ['serious','critical'].includes(v.impact))"
                + ".map(v => v.id + ': ' + v.nodes.map(n => n.target + ' ' + n.failureSummary).join(' | '))))");
    return ((List<?>) found).stream().map(Object::toString).toList();
  }

  /**
   * What of the page can be used and is not reached by the tabulator, or does not show that it is.
   */
  List<String> notByKeyboard() {
    driver.executeScript("window.reached = new Set()");
    for (int stop = 0; stop < MOST_STOPS && tab(); stop++) {}
    Object missed =
        driver.executeScript(
            "return [...document.querySelectorAll("
                + "'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary')]"
                + ".filter(each => each.checkVisibility() && each.type !== 'hidden'"
                + " && (each.type !== 'radio' || each.checked) && !window.reached.has(each))"
                + ".map(each => each.outerHTML.substring(0, 200))");
    return ((List<?>) missed).stream().map(Object::toString).toList();
  }

  /**
   * Whether the tabulator led to something, also to another part of the same, as in a date; what it
   * led to counts when it has an outline.
   */
  private boolean tab() {
    new Actions(driver).sendKeys(Keys.TAB).perform();
    return (Boolean)
        driver.executeScript(
            "const at = document.activeElement;"
                + "if (at === document.body) return false;"
                + "if (getComputedStyle(at).outlineStyle !== 'none') window.reached.add(at);"
                + "return true");
  }

  /** Goes to the button or link with the tabulator and presses Enter. */
  void pressByKeyboard(String text) {
    for (int stop = 0; !focused().equals(text); stop++) {
      if (stop == MOST_STOPS) {
        throw new IllegalStateException("The tabulator does not lead to " + text);
      }
      new Actions(driver).sendKeys(Keys.TAB).perform();
    }
    anotherAfter(() -> new Actions(driver).sendKeys(Keys.ENTER).perform());
  }

  private String focused() {
    return driver.switchTo().activeElement().getText().strip();
  }

  /** Errors on the browser's console since the last look. */
  List<String> errors() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Hosts that were asked for something since the last look. */
  List<String> hosts() {
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .flatMap(entry -> requested(entry.getMessage()).stream())
        .map(url -> URI.create(url).getHost())
        .distinct()
        .toList();
  }

  void picture(Path file) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }

  private static Optional<String> requested(String message) {
    Matcher matcher = REQUEST.matcher(message);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** From npm: {@code npm ci} in src/test/browser brings it. */
  static boolean axeThere() {
    return Files.exists(AXE);
  }

  private static String axe() {
    try {
      return Files.readString(AXE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
